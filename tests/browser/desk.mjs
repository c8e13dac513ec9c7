// A clerk's hour: open, edit, see a fault, mend it, save, look at the page, build, meet another.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { accessible, browser, narrow, shot, watch } from "./page.mjs";

const { ADDRESS, FILE, SHEET, OUT } = process.env;
const home = ADDRESS.slice(0, ADDRESS.lastIndexOf("/") + 1);
const record = `${home}so-lieu/dong-nai/xuan-loc/xuan-dinh/2018.html`;
const cell = (path) => `[name="procedures/${path}"]`;
const text = () => fs.readFileSync(FILE, "utf8");
const { context, end } = await browser();

async function said(page, part) {
  await page.waitForFunction((part) => document.getElementById("state").textContent.includes(part), part);
}

async function quiet(page) {
  await page.waitForLoadState("networkidle");
}

// From the first page to the record.
const page = await context.newPage();
const fine = watch(page, home, ["409"]);
await page.goto(ADDRESS);
await accessible(page, "first page");
await page.getByRole("searchbox").fill("xuan dinh");
await page.getByRole("link", { name: "Xã Xuân Định" }).first().click();
await page.waitForURL("**/xuan-dinh/index.html");
await accessible(page, "unit");
await shot(page, "desk-unit");
await narrow(page, "desk-unit");
await page.getByRole("link", { name: "Tệp số liệu" }).first().click();
await page.waitForURL(record);
await page.waitForFunction(() => [...document.querySelectorAll("#pages img")].some((it) => it.naturalWidth > 0));
await quiet(page);
await accessible(page, "record");
await shot(page, "desk-record");
assert.ok(await page.locator("#save").isDisabled());

// A fault beside its cell as it is typed, and gone when it is mended.
const before = text();
const resolved = page.locator(cell("1/online/resolved"));
await resolved.click();
await page.keyboard.press("Control+a");
await page.keyboard.type("99");
await page.waitForSelector(`${cell("1/online/resolved")}[aria-invalid=true]`);
assert.match(await page.locator("td .fault").first().textContent(), /99/);
const described = await resolved.getAttribute("aria-describedby");
assert.ok(await page.locator(`#${described.split(" ")[0]}`).isVisible());
await accessible(page, "record with a fault");
await shot(page, "desk-fault");
await narrow(page, "desk-fault");
assert.equal(text(), before, "nothing is written before it is saved");
await resolved.fill("12");
await page.waitForFunction((at) => !document.querySelector(at).hasAttribute("aria-invalid"), cell("1/online/resolved"));

// Saved by the keyboard; nothing but the value has changed.
await page.keyboard.press("Control+s");
await said(page, "đã ghi");
assert.equal(text(), before.replace("resolved: 11", "resolved: 12"));
assert.ok(text().includes("# đã xem lại ngày 5/6"));

// A text in lines, in Vietnamese, by an input method: nothing is asked while it composes.
let asked = 0;
page.on("request", (it) => { if (it.url().endsWith("api/thu")) asked += 1; });
const words = page.locator('[name="narrative/strengths"]');
await words.click();
await page.keyboard.press("Control+End");
const devtools = await context.newCDPSession(page);
await quiet(page);
asked = 0;
for (const part of ["t", "ta", "tâ", "tập"]) {
  await devtools.send("Input.imeSetComposition", { text: part, selectionStart: part.length, selectionEnd: part.length });
}
await page.waitForTimeout(500);
assert.equal(asked, 0, "an input method is not disturbed");
await devtools.send("Input.insertText", { text: "Tập huấn #1" });
await page.waitForFunction(() => !document.getElementById("save").disabled);
await page.locator("#save").click();
await said(page, "đã ghi");
assert.match(text(), /strengths: \|\n {4}Cán bộ một cửa được tập huấn\.\n? *Tập huấn #1\n|strengths: \|\n {4}Cán bộ một cửa được tập huấn\.Tập huấn #1\n/);

// The page beside it is the real one, and follows.
const first = await page.locator("#pages img").first().getAttribute("src");
await page.locator('[name="documents/report/number"]').fill("15");
await page.waitForFunction((first) => {
  const picture = document.querySelector("#pages img");
  return picture.getAttribute("src") !== first && picture.complete && picture.naturalWidth > 0;
}, first);
await page.locator("#save").click();
await said(page, "đã ghi");

// Documents are made; PDF and Word open.
await page.locator("#build").click();
await page.waitForFunction(() => document.getElementById("state").textContent.includes("tệp đã lập"), null, { timeout: 90000 });
assert.ok(fs.existsSync(path.join(OUT, "dong-nai/xuan-loc/xuan-dinh/2018/report.pdf")));
const link = page.getByRole("link", { name: /PDF$/ }).first();
const pdf = await context.request.get(new URL(await link.getAttribute("href"), page.url()).href);
assert.equal(pdf.headers()["content-type"], "application/pdf");
assert.ok((await pdf.body()).subarray(0, 5).toString() === "%PDF-");

// A row more, by its code.
await page.getByLabel("Thêm hàng:").fill("1.004222");
await page.getByRole("button", { name: "Thêm", exact: true }).click();
await page.locator(cell("3/level")).selectOption("2");
await quiet(page);
await page.locator("#save").click();
await said(page, "đã ghi");
assert.match(text(), /- code: "1\.004222"\n {4}level: 2\n/);

// What was typed and not saved is there again when the page is opened anew.
await page.locator(cell("0/level")).selectOption("3");
await quiet(page);
page.once("dialog", (it) => it.accept());
await page.reload();
await page.waitForFunction((at) => document.querySelector(at).value === "3", cell("0/level"));
await page.locator(cell("0/level")).selectOption("2");
await quiet(page);

// Two pages, one file: the second is told, sees both versions, and loses nothing.
const other = await context.newPage();
const otherFine = watch(other, home, ["409"]);
await other.goto(record);
await other.locator(cell("1/online/received")).fill("20");
await quiet(other);
await page.locator(cell("2/in_person/resolved")).fill("400");
await quiet(page);
await page.locator("#save").click();
await said(page, "đã ghi");
const theirs = text();
await other.locator("#save").click();
await other.waitForSelector("#dialog[open] .theirs");
assert.equal(text(), theirs, "a file changed elsewhere is not written over");
assert.match(await other.locator("#dialog .ours").first().textContent(), /20/);
await accessible(other, "conflict");
await shot(other, "desk-conflict");
await other.locator("#yes").click();
await said(other, "đã ghi");
assert.ok(text().includes("received: 20") && text().includes("resolved: 400"));
otherFine();
await other.close();

// A workbook that was written before: what it would change is shown, and saved when accepted.
await page.reload();
await page.setInputFiles("#sheet", SHEET);
await page.waitForSelector("#dialog[open] td");
await accessible(page, "sheet");
await shot(page, "desk-sheet");
await page.locator("#yes").click();
for (let turn = 0; turn < 100 && !text().includes("received: 12, resolved: 11"); turn++) await page.waitForTimeout(100);
await quiet(page);
assert.ok(text().includes("received: 12, resolved: 11"));
assert.ok(text().includes("# nhiều nhất"));
fine();

// Who does not know the token gets nothing.
const port = new URL(ADDRESS).origin;
for (const wrong of ["/", "/index.html", "/0123456789abcdef0123456789abcdef/index.html"]) {
  assert.equal((await context.request.get(port + wrong)).status(), 403);
}
await end();
