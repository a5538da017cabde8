/** Notes of open files, and what systems put into folders and archives. */
export function isLeftBehind(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return path.startsWith("__MACOSX/") || /^(?:~\$|\.)/.test(name) || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
