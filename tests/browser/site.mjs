// A folder of pages, opened from the disk: nothing is asked for, everything is found.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { accessible, browser, narrow, shot, watch } from "./page.mjs";

const home = pathToFileURL(process.env.FOLDER).href + "/";
const { context, end } = await browser();
const page = await context.newPage();
const fine = watch(page, home);
await page.goto(`${home}index.html`);
await accessible(page, "site");
await shot(page, "site-index");
await narrow(page, "site-index");

// A unit is found without marks; its name is text.
await page.getByRole("searchbox").fill("bac");
const odd = page.locator(".found a");
assert.equal(await odd.count(), 1);
assert.match(await odd.textContent(), /Xã <b onclick="alert\(1\)">Xuân Bắc<\/b> & '/);
await page.getByRole("searchbox").fill("xuan loc");
await page.keyboard.press("ArrowDown");
await page.keyboard.press("Enter");
await page.waitForURL("**/xuan-loc/index.html");
assert.match(await page.locator(".filing").first().textContent(), /Đã nộp 1\/2.*Chưa nộp: Xã <b/s);
await accessible(page, "district");
await shot(page, "site-district");
await narrow(page, "site-district");

// A table is sorted by its heading.
const names = () => page.locator(".sortable").first().locator("tbody th").allTextContents();
await page.getByRole("button", { name: "Đơn vị hành chính" }).first().click();
const up = await names();
await page.getByRole("button", { name: "Đơn vị hành chính" }).first().click();
assert.deepEqual(await names(), [...up].reverse());

// From the unit to the criterion, with the law and the numbers.
await page.getByRole("link", { name: "Xã Xuân Định" }).first().click();
await page.waitForURL("**/xuan-dinh/index.html");
await page.locator(".brief a").first().click();
await page.waitForURL("**/2018-*.html");
const shown = await page.locator("main").textContent();
assert.match(shown, /1075\/STTTT-CNTT/);
assert.match(shown, /Công thức: count\(procedures where level >= 3\) >= 1/);
assert.match(shown, /2018\.yaml:\d+/);
await accessible(page, "criteria");
await shot(page, "site-judged");
await narrow(page, "site-judged");
await page.emulateMedia({ media: "print" });
assert.equal(await page.locator(".top").isVisible(), false);
fine();
await end();
