// The checker finds formulas where they are, and a formula that does not parse fails.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ofMarkdown } from "./formulas.mjs";

const check = (input) =>
  spawnSync(process.execPath, [fileURLToPath(new URL("check.mjs", import.meta.url))], { input, encoding: "utf8" });

test("Markdown: display and inline formulas with their lines, none in code", () => {
  const page = "a $x$ and\n\n$$\ny^2\n$$\n\n```text\n$no$\n```\n`$no$` $z$\n";
  assert.deepEqual(ofMarkdown(page), [
    { text: "x", line: 1, display: false },
    { text: "y^2", line: 3, display: true },
    { text: "z", line: 10, display: false },
  ]);
});

test("a dollar without its partner is a formula that cannot parse", () => {
  assert.equal(ofMarkdown("costs $5\n").length, 1);
});

test("lines that parse", () => {
  const result = check("\\frac{a}{b}\n\nx\n");
  assert.equal(result.status, 0);
  assert.match(result.stdout, /2 of 2/);
});

test("an open brace, an unknown command, text characters in mathematics", () => {
  for (const line of ["\\frac{a}{b", "\\foo", "é", "$"]) {
    const result = check(`x\n${line}\n`);
    assert.equal(result.status, 1, line);
    assert.match(result.stderr, /line 2/);
  }
});

test("nothing to check is no success", () => {
  assert.equal(check("\n").status, 2);
});
