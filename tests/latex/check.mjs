// Parses every line of standard input as LaTeX mathematics with KaTeX, strictly.
// Exit code 0: all lines parse. 1: the lines that do not are named on standard error. 2: there was no line to check.
import { createInterface } from "node:readline";
import katex from "katex";

const options = { displayMode: true, throwOnError: true, strict: "error", trust: false, output: "html" };

let number = 0;
let checked = 0;
let failed = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number++;
  if (line.trim() === "") continue;
  checked++;
  try {
    katex.renderToString(line, options);
  } catch (error) {
    failed++;
    console.error(`line ${number}: ${error.message}\n  ${line}`);
  }
}

if (checked === 0) {
  console.error("no line of LaTeX was given on standard input");
  process.exit(2);
}
console.log(`${checked - failed} of ${checked} lines of LaTeX parse`);
process.exit(failed === 0 ? 0 : 1);
