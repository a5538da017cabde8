/**
 * Takes out of Fluent's themes, for the task pane (webpack.pane.js), the shared colours that nothing in it is drawn in: those of portraits, and of
 * states that it has no component for. Each is 16 shades, for light and dark; no bundler can tell which token of a theme a style names.
 */
const KEPT = ["red", "green", "darkOrange", "yellow", "darkRed", "plum", "cranberry", "orange"];

module.exports = function leanColours(source) {
  let left = 0;
  const text = source.replace(/^ {4}'?(\w+)'?,?$/gm, (line, name) => {
    if (!KEPT.includes(name)) return "";
    left++;
    return line;
  });
  if (left === 0 || text === source) throw new Error("Fluent's colours are not where they were.");
  return text;
};

module.exports.KEPT = KEPT;
