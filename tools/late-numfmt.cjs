/**
 * Stands for `numfmt` in the bundles of the command line (webpack.config.js): the library lays out the months and days of all its languages when it
 * is loaded, which takes a tenth of a short run, and most runs show no number in a format. So it is loaded with the first call.
 */
let whole;
const late = (name) =>
  function (...given) {
    whole ??= require("numfmt-whole");
    return whole[name](...given);
  };

exports.format = late("format");
exports.formatColor = late("formatColor");
exports.isDateFormat = late("isDateFormat");
exports.isPercentFormat = late("isPercentFormat");
exports.isValidFormat = late("isValidFormat");
exports.parseValue = late("parseValue");
