// Records that ask for many things: every field fits a narrow screen, and can be filled in.
import assert from "node:assert/strict";
import { accessible, browser, narrow, shot, watch } from "./page.mjs";

const { ADDRESS, RECORDS } = process.env;
const home = ADDRESS.slice(0, ADDRESS.lastIndexOf("/") + 1);
const { context, end } = await browser();
const page = await context.newPage();
const fine = watch(page, home);
for (const [number, record] of RECORDS.split(" ").entries()) {
  await page.goto(`${home}so-lieu/${record}.html`);
  await page.waitForLoadState("networkidle");
  const fields = await page.locator("main :is(input, select, textarea)[name]").count();
  assert.ok(fields >= 30, `${record} asks for ${fields} values`);
  await accessible(page, record);
  await shot(page, `fields-${number}`);
  await narrow(page, `fields-${number}`);
  // Of the fields themselves none reaches beyond the window, but in a table that scrolls.
  await page.setViewportSize({ width: 390, height: 844 });
  const outside = await page.evaluate(() => [...document.querySelectorAll("main :is(input, select, textarea)[name]")]
    .filter((it) => !it.closest("table") && it.getBoundingClientRect().right > window.innerWidth)
    .map((it) => it.name));
  assert.deepEqual(outside, [], record);
  await page.setViewportSize({ width: 1280, height: 900 });
}
fine();
await end();
