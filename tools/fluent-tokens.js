/** The only tokens that stand for something where no theme says what. */
const LAYERS = ["Background", "Content", "Overlay", "Popup", "Messages", "Floating", "Priority", "Debug"];

function variableOf(name) {
  if (!name.startsWith("zIndex")) return `var(--${name})`;
  const layer = LAYERS.indexOf(name.slice("zIndex".length));
  return `var(--${name}, ${layer < 2 ? layer : (layer - 1) * 1000})`;
}

/**
 * Fluent's tokens for the task pane (webpack.pane.js): each is `var(--name)` by its own name, so the list of all 440 names, twice each, need not be
 * loaded before the pane can be seen. What they stand for is in the theme.
 */
export const tokens = new Proxy({}, { get: (_, name) => variableOf(String(name)) });
