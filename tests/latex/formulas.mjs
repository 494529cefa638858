// Finds the formulas of a text: every line of a .tex file or of standard input, everything between dollars in Markdown.
// A formula is { text, line, display }.

export function ofLines(text) {
  return text
    .split(/\r?\n/)
    .map((text, i) => ({ text, line: i + 1, display: true }))
    .filter((f) => f.text.trim() !== "");
}

export function ofMarkdown(text) {
  const formulas = [];
  // Fenced code first, then code spans, display and inline mathematics: what begins first wins.
  const piece = /^(```+)[^]*?^\1\s*$|`[^`\n]*`|\$\$([^]*?)\$\$|\$([^$\n]+)\$|\$/gm;
  for (const match of text.matchAll(piece)) {
    const line = text.slice(0, match.index).split("\n").length;
    if (match[2] !== undefined) formulas.push({ text: match[2].trim(), line, display: true });
    else if (match[3] !== undefined) formulas.push({ text: match[3], line, display: false });
    else if (match[0] === "$") formulas.push({ text: "$", line, display: false });
  }
  return formulas;
}
