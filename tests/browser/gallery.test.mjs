// Looks at a site of `klsym docs SITE --format html` from disk, as a visitor without a network does.
//   SITE=folder CHROMIUM=executable node --test gallery.test.mjs
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { chromium } from "playwright-core";

const site = process.env.SITE;
const at = (path) => pathToFileURL(join(site, path)).href;
let browser;
let page;
const problems = [];

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  page = await open({ width: 1280, height: 900 }, "light");
});

after(() => browser?.close());

async function open(viewport, colorScheme) {
  const context = await browser.newContext({ viewport, colorScheme });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const opened = await context.newPage();
  opened.on("console", (m) => ["error", "warning"].includes(m.type()) && problems.push(m.text()));
  opened.on("pageerror", (e) => problems.push(e.message));
  opened.on("request", (r) => r.url().startsWith("file:") || r.url().startsWith("data:") || problems.push(r.url()));
  return opened;
}

const rows = () =>
  page.locator("#pairs tbody tr").evaluateAll((all) => all.map((r) => [...r.cells].map((c) => c.textContent.trim())));

test("the index shows every family and no error", async () => {
  await page.goto(at("index.html"));
  const names = await page.evaluate(() =>
    JSON.parse(document.getElementById("catalogue").textContent).families.map((f) => f.name),
  );
  assert.deepEqual((await page.locator(".families li > a:first-child").allTextContents()).sort(), [...names].sort());
  // Four families of numbers, and three of vectors or matrices, each against each of its sort.
  assert.equal(names.length, 7);
  assert.equal(await page.locator("#count").textContent(), "25 pairs");
  assert.equal(await page.locator("main").count(), 1);
});

test("the search finds a pair however it is written, the best first", async () => {
  for (const query of ["normal laplace", "Normal || Laplace", "KL(Normal, Laplace)"]) {
    await page.fill("#query", query);
    assert.deepEqual((await rows())[0].slice(0, 2), ["Normal", "Laplace"], query);
  }
  await page.fill("#query", "gaussian");
  assert.ok((await rows()).every(([p, q]) => p === "Normal" || q === "Normal"));
  await page.fill("#query", "no such family");
  assert.equal(await page.locator("#count").textContent(), "0 pairs");
  assert.ok(await page.locator("#pairs").isHidden());
});

test("each filter leaves only what it names, and clear brings all back", async () => {
  // The page shows all again only after the fields are reset, which is after the click.
  const clear = async () => {
    await page.click("button[type=reset]");
    await page.waitForFunction(() => document.getElementById("count").textContent === "25 pairs");
  };
  await clear();
  await page.selectOption("#p", "Normal");
  assert.ok((await rows()).every(([p]) => p === "Normal"));
  await page.selectOption("#p", "");
  await page.selectOption("#q", "Laplace");
  assert.ok((await rows()).every(([, q]) => q === "Laplace"));
  await page.selectOption("#q", "");
  await page.selectOption("#support", "a half-line");
  assert.ok((await rows()).length > 0 && (await rows()).every(([p]) => p === "Gamma"));
  await page.selectOption("#support", "");
  await page.selectOption("#system", "PyTorch");
  assert.ok((await rows()).length > 0 && (await rows()).every((r) => r[3].includes("PyTorch")));
  await page.selectOption("#system", "");
  await page.check("[name=kind][value='0']");
  assert.ok((await rows()).length > 0 && (await rows()).every((r) => r[2].endsWith("closed form")));
  await clear();
});

test("what is found leads to the page and place of the pair", async () => {
  for (const [query, place] of [
    ["normal laplace", "normal-laplace"],
    ["gamma gamma", "gamma-gamma"],
    ["normal poisson", "normal-poisson"],
    ["normal gamma", "normal-gamma"],
    ["dirichlet dirichlet", "dirichlet-dirichlet"],
    ["wishart inversewishart", "wishart-inversewishart"],
    ["wishart dirichlet", "wishart-dirichlet"],
  ]) {
    await page.goto(at("index.html"));
    await page.fill("#query", query);
    await page.locator("#pairs tbody tr").first().locator("a").first().press("Enter");
    await page.waitForURL((url) => url.hash === `#${place}`);
    assert.equal(await page.locator(`[id="${place}"]`).count(), 1);
  }
});

test("formulas are drawn, and nothing hangs out of a narrow page", async () => {
  await page.goto(at("pairs/Normal-Laplace.html"));
  const size = await page.locator("math mfrac").first().boundingBox();
  assert.ok(size.height > 20 && size.width > 10);
  for (const path of ["index.html", "families/Gamma.html", "pairs/Normal.html", "pairs/Normal-Laplace.html", "structured/Wishart.html"]) {
    const narrow = await open({ width: 360, height: 740 }, "light");
    await narrow.goto(at(path));
    assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path);
    await narrow.close();
  }
});

test("copy buttons copy the formula and the code", async () => {
  await page.goto(`${at("families/Gamma.html")}#gamma-gamma`);
  const result = page.locator(".formula", { has: page.locator("[data-copy-from]") });
  const copied = async (name) => {
    await result.getByRole("button", { name, exact: true }).click();
    await page.waitForFunction(() => document.getElementById("status").textContent.endsWith("copied"));
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.match(await copied("LaTeX"), /^\\mathrm\{KL\}.*\\psi\(\\alpha_\{1\}\)/);
  assert.match(await copied("C#"), /^public static double GammaGammaDivergence\(double alpha1/);
  assert.match(await copied("F#"), /^let gammaGammaDivergence \(alpha1: float\)/);
  assert.match(await copied("NumPy"), /^import numpy as np[^]*special\.digamma/);
});

test("the keyboard reaches the content, and fields and buttons have names", async () => {
  await page.goto(at("index.html"));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  for (const path of ["index.html", "families/Gamma.html", "pairs/Normal-Laplace.html", "structured/Wishart.html"]) {
    await page.goto(at(path));
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll("button, a[href], input, select")].filter(
          (e) => !(e.labels?.length || e.getAttribute("aria-label") || e.textContent.trim()),
        ).length,
    );
    assert.equal(nameless, 0, path);
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4")].map((h) => +h.tagName[1]));
    assert.ok(levels.every((level, i) => i === 0 || level <= levels[i - 1] + 1), `${path}: ${levels}`);
  }
});

test("light and dark both have contrast", async () => {
  const grounds = new Set();
  for (const scheme of ["light", "dark"]) {
    const look = await open({ width: 1280, height: 900 }, scheme);
    await look.goto(at("pairs/Normal-Laplace.html"));
    const { ground, ratios } = await look.evaluate(() => {
      const numbers = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
      const light = (colour) => {
        const [r, g, b] = numbers(colour).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = getComputedStyle(document.body).backgroundColor;
      const ratios = [..."p, h1, a.home, summary, .copy button, li, footer p".split(", ")].map((selector) => {
        const [a, b] = [light(getComputedStyle(document.querySelector(selector)).color), light(ground)];
        return [selector, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
      });
      return { ground, ratios };
    });
    // WCAG 2.2, 1.4.3: 4.5 to 1 for text.
    for (const [selector, ratio] of ratios) assert.ok(ratio >= 4.5, `${scheme} ${selector}: ${ratio}`);
    grounds.add(ground);
    await look.close();
  }
  assert.equal(grounds.size, 2);
});

test("print shows what is folded", async () => {
  await page.goto(at("pairs/Normal-Laplace.html"));
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("details pre").first().isVisible());
  assert.ok(await page.locator(".copy").first().isHidden());
  await page.emulateMedia({ media: "screen" });
});

test("no console message and no request left the disk", () => assert.deepEqual(problems, []));
