// A desk to be looked at alone.
import assert from "node:assert/strict";
import { accessible, browser, watch } from "./page.mjs";

const { ADDRESS } = process.env;
const home = ADDRESS.slice(0, ADDRESS.lastIndexOf("/") + 1);
const { context, end } = await browser();
const page = await context.newPage();
const fine = watch(page, home);
await page.goto(`${home}so-lieu/dong-nai/xuan-loc/xuan-dinh/2018.html`);
assert.equal(await page.locator("#save").count(), 0);
assert.ok(await page.locator('[name="procedures/0/level"]').isDisabled());
await accessible(page, "read only");
const body = { unit: "dong-nai/xuan-loc/xuan-dinh", period: "2018", digest: await page.locator("#desk").getAttribute("data-digest"),
  changes: [{ path: "procedures/0/level", value: "3" }] };
const status = await page.evaluate(async ([where, body]) => (await fetch(where, { method: "POST", body: JSON.stringify(body) })).status, [`${home}api/luu`, body]).catch((it) => it);
assert.equal(status, 403);
page.removeAllListeners("console");
await end();
