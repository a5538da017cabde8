/**
 * Stands for `rtl-css-js/core` in the task pane (webpack.pane.js): Griffel asks it how a style looks where text runs from right to left.
 * Ours never does, so every style looks as it is.
 */
export const convert = (styles: unknown): unknown => styles;
export const convertProperty = (key: string, value: unknown): unknown => ({ key, value });
