//! Every kind of number counts as rationals over big integers do.

use num_traits::{Signed, Zero};

use crate::formula::Amount;
use crate::formula::amount::whole;
use crate::formula::evaluate::num::Num;

/// Numbers on both sides of what each kind holds.
fn edges() -> Vec<Amount> {
    let most = Amount::from_integer(i64::MAX.into());
    let parts = [1, 2, 3, 10, 97].map(whole);
    let mut all: Vec<Amount> = [0, 1, 2, 7, 1000].into_iter().map(whole).collect();
    all.extend([&most - whole(1), most.clone(), &most + whole(1), whole(i128::MAX)]);
    let parts = parts.iter().flat_map(|part| all.iter().map(move |it| it / part));
    let mut all: Vec<Amount> = parts.collect();
    all.push(whole(3) / (&most + whole(1)));
    all.push(whole(2) / &most);
    let negative: Vec<Amount> = all.iter().map(|it| -it).collect();
    all.extend(negative);
    all
}

#[test]
fn every_kind_counts_as_rationals_over_big_integers_do() {
    let canonical = |it: &Num| *it == Num::of(&it.amount());
    for a in edges() {
        let num = Num::of(&a);
        assert_eq!(num.amount(), a);
        assert_eq!(num.negated().amount(), -&a);
        assert_eq!((num.floor().amount(), num.ceil().amount()), (a.floor(), a.ceil()));
        assert_eq!((num.is_negative(), num.is_whole()), (a.is_negative(), a.is_integer()));
        for b in edges() {
            let other = Num::of(&b);
            let (sum, product) = (num.plus(&other), num.times(&other));
            assert!(canonical(&sum) && canonical(&product), "{a} {b}");
            assert_eq!((sum.amount(), product.amount()), (&a + &b, &a * &b), "{a} {b}");
            assert_eq!(num.minus(&other).amount(), &a - &b);
            let quotient = num.over(&other);
            assert!(quotient.iter().all(canonical), "{a} {b}");
            let rational = (!b.is_zero()).then(|| &a / &b);
            assert_eq!(quotient.map(|it| it.amount()), rational, "{a} {b}");
            assert_eq!(num.cmp(&other), a.cmp(&b), "{a} {b}");
        }
    }
}
