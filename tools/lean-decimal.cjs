/**
 * Takes out of decimal.js what no rule, rate or amount asks for, for the task pane (webpack.pane.js): angles, powers, other bases and
 * fractions, with the digits of π and of the logarithm of ten. They are methods of one prototype, which no bundler can tell from those that are called.
 */
const NEVER_CALLED = [
  ...["cosine", "sine", "tangent", "hyperbolicCosine", "hyperbolicSine", "hyperbolicTangent"],
  ...[
    "inverseCosine",
    "inverseSine",
    "inverseTangent",
    "inverseHyperbolicCosine",
    "inverseHyperbolicSine",
    "inverseHyperbolicTangent",
  ],
  ...["cubeRoot", "clampedTo", "toBinary", "toHexadecimal", "toOctal", "toFraction", "toNearest"],
  ...["logarithm", "naturalExponential", "naturalLogarithm", "squareRoot", "modulo", "dividedToIntegerBy"],
  "toPower",
];

/** The functions beside them on the constructor. */
const NEVER_CALLED_STATIC = [
  ...["acos", "acosh", "asin", "asinh", "atan", "atanh", "atan2", "cbrt", "clamp", "cos", "cosh", "hypot", "random"],
  ...["sin", "sinh", "tan", "tanh", "exp", "ln", "log", "log10", "log2", "sqrt", "mod"],
  ...["abs", "add", "ceil", "div", "floor", "mul", "pow", "round", "sign", "sub", "sum", "trunc"],
];

module.exports = function leanDecimal(source) {
  const without = (text, what, pattern) => {
    if (!pattern.test(text)) throw new Error(`decimal.js has no ${what} where it was.`);
    return text.replace(pattern, "");
  };
  const methods = NEVER_CALLED.reduce(
    (text, name) => without(text, name, new RegExp(`^ *P\\.${name} =[^]*?\\n *\\};\\r?\\n`, "m")),
    without(without(source, "π", /(?<=PI = '3)\.\d+(?=')/), "logarithm of ten", /(?<=LN10 = '2)\.\d+(?=')/),
  );
  return NEVER_CALLED_STATIC.reduce(
    (text, name) => without(text, name, new RegExp(`^ *Decimal\\.${name} = ${name};[^\\n]*\\n`, "m")),
    methods,
  );
};

module.exports.NEVER_CALLED = NEVER_CALLED;
module.exports.NEVER_CALLED_STATIC = NEVER_CALLED_STATIC;
