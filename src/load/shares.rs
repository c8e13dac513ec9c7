//! One list, worked on by several threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// As much room as the first thread has: values may stand deep in others.
const STACK: usize = 8 << 20;

/// Fewer records, or files, than this are not worth a thread.
pub const SHARE: usize = 64;

/// How many threads this machine works on at a time.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Works on shares of a list side by side, each of at least so much of it, on at most so
/// many threads; what came of each share, in the order of the list.
pub fn in_shares<T: Sync, R: Send>(
    all: &[T],
    threads: usize,
    least: usize,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    let size = all.len().div_ceil(threads.max(1)).max(least).max(1);
    if all.len() <= size {
        return vec![work(all)];
    }
    let work = &work;
    thread::scope(|scope| {
        let start = |share| {
            let builder = thread::Builder::new().stack_size(STACK);
            (share, builder.spawn_scoped(scope, move || work(share)))
        };
        let threads: Vec<_> = all.chunks(size).map(start).collect();
        // A share that has no thread, or loses it, is worked on here.
        let done = threads.into_iter().map(|(share, thread)| {
            thread.ok().and_then(|it| it.join().ok()).unwrap_or_else(|| work(share))
        });
        done.collect()
    })
}

/// Works on the items of a list side by side, whoever is free on the next; what came of each, in
/// the order of the list. For items of which some take much longer than others.
pub fn in_turns<T: Sync, R: Send>(
    all: &[T],
    threads: usize,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let (next, work) = (AtomicUsize::new(0), &work);
    let threads = threads.clamp(1, all.len().max(1));
    let turns = |_: &[usize]| {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = all.get(place) else { return done };
            done.push((place, work(item)));
        }
    };
    let places: Vec<usize> = (0..threads).collect();
    let mut done: Vec<Option<R>> = all.iter().map(|_| None).collect();
    for (place, it) in in_shares(&places, threads, 1, turns).into_iter().flatten() {
        done[place] = Some(it);
    }
    // What a thread has taken and lost is worked on here.
    done.into_iter().zip(all).map(|(done, item)| done.unwrap_or_else(|| work(item))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_back_in_the_order_of_the_list() {
        let all: Vec<usize> = (0..10).collect();
        let sizes = |threads, least| in_shares(&all, threads, least, <[usize]>::len);

        assert_eq!(sizes(3, 1), [4, 4, 2]);
        assert_eq!(sizes(3, 6), [6, 4]);
        assert_eq!(sizes(3, 10), [10]);
        assert_eq!(sizes(0, 0), [10]);
        assert_eq!(in_shares(&all, 4, 1, <[usize]>::to_vec).concat(), all);
        assert_eq!(in_shares(&all[..0], 4, 1, <[usize]>::len), [0]);
    }

    #[test]
    fn turns_come_back_in_the_order_of_the_list() {
        let all: Vec<usize> = (0..100).collect();
        for threads in [0, 1, 3, 200] {
            assert_eq!(in_turns(&all, threads, |it| *it), all);
        }
        assert_eq!(in_turns(&all[..0], 4, |it| *it), [0; 0]);
    }
}
