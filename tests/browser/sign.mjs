// A document is signed from its page, by a stand-in for the program on the clerk's machine.
import assert from "node:assert/strict";
import fs from "node:fs";
import { agent } from "./agent.mjs";
import { accessible, browser, narrow, shot, watch } from "./page.mjs";

const { ADDRESS, FILE, PORT } = process.env;
const home = ADDRESS.slice(0, ADDRESS.lastIndexOf("/") + 1);
const { context, end } = await browser();
const page = await context.newPage();
const fine = watch(page, home, ["WebSocket connection"]);
const given = fs.readFileSync(FILE);

async function said(part) {
  await page.waitForFunction((part) => document.getElementById("said").textContent.includes(part), part);
}

// From the unit's page to the document's.
await page.goto(`${home}don-vi/dong-nai/xuan-loc/xuan-dinh/index.html`);
await page.getByRole("link", { name: /Báo cáo, Ký số/ }).first().click();
await page.waitForURL("**/report.pdf.html");
assert.match(await page.locator("#sign .state").textContent(), /chưa ký số/);
await accessible(page, "signing");
await shot(page, "desk-sign");
await narrow(page, "desk-sign");

// Nobody waits there: it is said, and nothing is written.
await page.locator("[data-verb=SignApproved]").click();
await said("không gặp được phần mềm ký số");
assert.ok(await page.locator("[data-verb=SignApproved]").isEnabled());

// It does not want to.
const { own, end: close } = await agent(Number(PORT));
own.refuses = "Người dùng hủy";
await page.locator("[data-verb=SignApproved]").click();
await said("Người dùng hủy");
assert.deepEqual(fs.readFileSync(FILE), given);

// The leader signs, then the office, each behind what was there.
own.refuses = null;
await page.locator("[data-verb=SignApproved]").click();
await page.waitForSelector("#sign .chip.filed");
const first = fs.readFileSync(FILE);
assert.ok(first.length > given.length && first.subarray(0, given.length).equals(given));
await page.locator("[data-verb=SignIssued]").click();
for (let turn = 0; turn < 100 && fs.readFileSync(FILE).length === first.length; turn++) await page.waitForTimeout(100);
const second = fs.readFileSync(FILE);
assert.ok(second.length > first.length && second.subarray(0, first.length).equals(first));
await page.waitForLoadState("networkidle");
await page.waitForSelector("#sign .chip.filed");
await accessible(page, "signed");
await shot(page, "desk-signed");

const [, approved, issued] = own.heard;
assert.deepEqual(own.heard.map((it) => it.verb), ["SignApproved", "SignApproved", "SignIssued"]);
assert.deepEqual(Object.keys(approved.wish), ["FileUploadHandler", "SessionId", "JWTToken", "FileName", "MetaData"]);
assert.equal(issued.wish.DocNumber, "09/BC-UBND");
assert.equal(issued.wish.IssuedDate, "2018-06-05T00:00:00+07:00");
assert.ok(!JSON.stringify(own.heard).includes(new URL(home).pathname.split("/")[1]), "the desk's token is told nobody");

// The file that is kept is what opens.
const link = page.getByRole("link", { name: /PDF/ }).first();
const kept = await context.request.get(new URL(await link.getAttribute("href"), page.url()).href);
assert.ok((await kept.body()).equals(second));
fine();
close();
await end();
