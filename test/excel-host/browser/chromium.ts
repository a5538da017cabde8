import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { fontEnvironment } from "./fonts";
import { packagedChromium } from "./packaged-chromium";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];

/** Where installers put the browsers that are not on the PATH. */
function usualPlaces(): string[] {
  const { env } = process;
  const windows = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
        ],
  );
  return [
    ...windows,
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

/** A browser with Chromium inside, and the environment that it needs besides that of this process. */
export interface FoundBrowser {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Said where no browser is to be had. */
const NONE = "No Chromium, Chrome or Edge was found: install one, or set CHROMIUM_PATH.";

/** A download of some 150 MB, in milliseconds. */
const INSTALL_PATIENCE = 300_000;

/**
 * The browser for tests: the one CHROMIUM_PATH names; else an installed one, on the PATH or at a usual place; else the one
 * that came with the npm packages; else playwright's own, which is downloaded where it is not there yet.
 * @throws Error with one clear line where there is none
 */
export function findBrowser(environment: Readonly<Record<string, string | undefined>> = process.env): FoundBrowser {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { executable: named, environment: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const installed = installedBrowser(environment);
  if (installed !== undefined) return { executable: installed, environment: {} };
  const packaged = packagedChromium();
  if (packaged) return { executable: packaged.executable, environment: { LD_LIBRARY_PATH: packaged.libraries } };
  return { executable: ownBrowserOfPlaywright(), environment: {} };
}

function installedBrowser(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const onPath = (environment["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = environment === process.env ? [...onPath, ...usualPlaces()] : onPath;
  return places.find((place) => existsSync(place));
}

function ownBrowserOfPlaywright(): string {
  const place = chromium.executablePath();
  if (existsSync(place)) return place;
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  const program = join(dirname(resolve("playwright-core/package.json")), "cli.js");
  spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore", timeout: INSTALL_PATIENCE });
  if (!existsSync(place)) throw new Error(NONE);
  return place;
}

/** Starts a browser, `findBrowser`'s where none is given. @throws Error with one clear line where there is none */
export function launchChromium(browser: FoundBrowser = findBrowser()): Promise<Browser> {
  return chromium.launch({
    executablePath: browser.executable,
    env: { ...process.env, ...fontEnvironment(), ...browser.environment },
    args: ["--host-resolver-rules=MAP localhost 127.0.0.1", "--disable-dev-shm-usage", "--no-sandbox"],
  });
}
