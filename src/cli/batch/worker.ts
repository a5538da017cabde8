/** What a worker thread runs, one file at a time; bundled as a file of its own beside `jihe.cjs`. */
export { checkFile as default } from "./check-file";
