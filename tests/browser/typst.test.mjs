// Compiles a set of pages of `klsym docs PAGES --format typst`.
//   PAGES=folder node --test typst.test.mjs
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

function compile(path) {
  const compiler = NodeCompiler.create({ workspace: process.env.PAGES });
  const result = compiler.compile({ mainFilePath: path });
  const error = result.takeDiagnostics?.();
  const messages = error ? compiler.fetchDiagnostics(error).map((d) => JSON.stringify(d)) : [];
  return { pages: result.result?.numOfPages, messages };
}

test("the pages compile without a message", () => {
  const { pages, messages } = compile(join(process.env.PAGES, "index.typ"));
  assert.deepEqual(messages, []);
  assert.ok(pages > 1);
});

test("a formula that is wrong does not", () => {
  const wrong = join(process.env.PAGES, "wrong.typ");
  writeFileSync(wrong, "$ frac(a, unknown_name) $\n");
  assert.ok(compile(wrong).messages.length > 0);
});
