const fc = require("fast-check");

/** The seed of the run for the properties of a file that Jest's own runner runs, as those that judge mutants. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.JIHE_SEED) });
