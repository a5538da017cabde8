/** `npm start`: builds the workbench page where sources have changed, and serves it on loopback with the example open. */
import { join } from "node:path";
import { buildWorkbenchIfStale } from "./build-if-stale";
import { serveFolder } from "./serve-folder";

const ROOT = join(import.meta.dirname, "..");

/** The usual port, and any free one where it is taken. */
const PORTS = [4190, 0];

console.log("正在准备绩核工作台……（第一次约一分钟）");
await buildWorkbenchIfStale(ROOT);
const site = await serveFolder(join(ROOT, "dist"), PORTS);
console.log(`绩核工作台已就绪，请在浏览器里打开：\n\n  ${site.url}workbench.html?example\n\n按 Ctrl+C 结束。`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void site.close().then(() => process.exit(0)));
