// A browser that asks for nothing from elsewhere, and what is asked of every page.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const require = createRequire(path.join(process.env.MODULES, "x.js"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.HOSO_SHOTS;

export async function browser() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hoso-browser-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM,
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: "vi-VN",
    bypassCSP: false,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--allow-file-access-from-files=false"],
  });
  context.setDefaultTimeout(20000);
  return { context, end: async () => { await context.close(); fs.rmSync(folder, { recursive: true, force: true }); } };
}

// Whatever a page asks for outside of `home`, and whatever goes wrong in it, fails the test.
export function watch(page, home, allowed = []) {
  const wrong = [];
  page.on("request", (it) => {
    if (!it.url().startsWith(home) && !it.url().startsWith("data:")) wrong.push(`asks for ${it.url()}`);
  });
  page.on("pageerror", (it) => wrong.push(String(it)));
  page.on("console", (it) => {
    if (it.type() === "error" && !allowed.some((text) => it.text().includes(text))) wrong.push(it.text());
  });
  return () => assert.deepEqual(wrong, []);
}

// No violation that axe-core knows of.
export async function accessible(page, name) {
  // Not as a script of the page, which its rules forbid.
  const result = await page.evaluate(`(async () => { ${axe}; return await axe.run(document, {resultTypes: ["violations"]}); })()`);
  const found = result.violations.map((it) => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  assert.deepEqual(found, [], name);
}

// Nothing is wider than the window, but for what scrolls by itself.
export async function narrow(page, name) {
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
  await accessible(page, `${name}, narrow`);
  await shot(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

export async function shot(page, name) {
  if (!shots) return;
  fs.mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, `${name}.png`) });
}
