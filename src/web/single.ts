/**
 * The page in one file is the script of its workers as well, since a file on a disk has no other that it may ask for: where there is no
 * document it works, else it is the page. Each loads its own part alone.
 */
if (typeof document === "undefined") void import("./workers/worker");
else void import("./main");

export {};
