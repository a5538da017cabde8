/** A worker for the tests of the pool: breaks, hangs or answers as the file's name says. */
module.exports = async ({ file }) => {
  if (file === "exit") process.exit(7);
  if (file === "throw") throw new Error("broken");
  if (file === "hang") for (;;);
  if (file === "memory") {
    const hoard = [];
    for (;;) hoard.push(new Array(1e6).fill(hoard.length));
  }
  return { result: { file, error: { code: "no-forms", message: "answered" } } };
};
