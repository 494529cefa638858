// Parses LaTeX mathematics with KaTeX, strictly.
//   node check.mjs < lines        one formula a line
//   node check.mjs path ...       verified documents, or folders of them: *.verified.tex by lines, *.verified.md between dollars
// Exit code 0: all formulas parse. 1: those that do not are named on standard error. 2: there was no formula to check.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import katex from "katex";
import { ofLines, ofMarkdown } from "./formulas.mjs";

function documents(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => /\.verified\.(md|tex)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

function read(path) {
  const text = readFileSync(path, "utf8");
  return (path.endsWith(".md") ? ofMarkdown(text) : ofLines(text)).map((f) => ({ ...f, place: `${path}:${f.line}` }));
}

const paths = process.argv.slice(2);
const formulas =
  paths.length > 0
    ? paths.flatMap(documents).flatMap(read)
    : ofLines(readFileSync(0, "utf8")).map((f) => ({ ...f, place: `line ${f.line}` }));

let failed = 0;
for (const { text, display, place } of formulas) {
  try {
    katex.renderToString(text, { displayMode: display, throwOnError: true, strict: "error", trust: false, output: "html" });
  } catch (error) {
    failed++;
    console.error(`${place}: ${error.message}\n  ${text}`);
  }
}

if (formulas.length === 0) {
  console.error("there is no formula to check");
  process.exit(2);
}
console.log(`${formulas.length - failed} of ${formulas.length} formulas parse as LaTeX`);
process.exit(failed === 0 ? 0 : 1);
