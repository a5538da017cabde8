import type { Pack } from "../../catalogue/packs/pack";
import type { Submission } from "../../catalogue/submission/index";
import type { Area } from "../../core/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/grid/snapshot";
import type { ChangeKind, GoesOn } from "../ports";
import type { SessionHost, SessionTools } from "./session-host";
import type { Activity, Checked } from "./session-state";
import type { SessionSettings } from "./settings";
import { inSlices } from "./slices";

/** Loaded when first used; see there. */
const engine = () => import(/* webpackChunkName: "engine" */ "./engine");
/** What reads reports, for workbooks that hold some. */
const engineOnReports = () => import(/* webpackChunkName: "engine-on-reports" */ "./engine-on-reports");
/** What tells a person's words in reports of ours from what was generated, for workbooks that hold some. */
const writtenReports = () => import(/* webpackChunkName: "written-reports" */ "../written-reports");
/** What reads packs, for settings that name none of the program's as it is. */
const packSettings = () => import(/* webpackChunkName: "pack-settings" */ "./pack-settings");
/** What reads rules in words, for those who have some. */
const ownRules = () => import(/* webpackChunkName: "own-rules" */ "../../catalogue/own-rules");

/** Reads and checks the workbook of a session. A check that another one overtakes gives nothing. */
export class Checker {
  readonly #host: SessionHost;
  readonly #tools: SessionTools;
  /** Merged areas by sheet, of the latest copy of the file; good until rows, columns or sheets change. */
  #merges: ReadonlyMap<string, readonly Area[]> = new Map();
  /** Counts up with every change. */
  #changes = 0;
  #checkedAt = -1;
  #latest = 0;

  constructor(host: SessionHost, tools: SessionTools) {
    this.#host = host;
    this.#tools = tools;
  }

  /** Whether nothing is known to have changed since the latest reading. */
  get isCurrent(): boolean {
    return this.#checkedAt === this.#changes;
  }

  /** Notes that the workbook was changed after the latest reading, which a check may still be at work on. */
  noteChange(kind: ChangeKind): void {
    this.#changes++;
    if (kind === "structure") this.#merges = new Map();
  }

  /** Notes the merged areas of a sheet, where those of others are known. */
  noteMerges(sheet: string, merges: readonly Area[]): void {
    if (this.#merges.size > 0) this.#merges = new Map([...this.#merges, [sheet, merges]]);
  }

  /** Lets the check that is under way give nothing. */
  overtake(): void {
    this.#latest++;
  }

  /** Reads and checks. `withCopy` asks the host for merged areas too. @throws HostError */
  async check(
    settings: SessionSettings,
    withCopy: boolean,
    tell: (activity: Activity) => void,
  ): Promise<Checked | undefined> {
    const own = ++this.#latest;
    const changes = this.#changes;
    const loading = engine();
    const choosing = chosenPack(settings);
    const snapshot = await this.#read(withCopy, async (beginning) => {
      const { holdsForms } = await loading;
      return holdsForms(beginning, (await choosing).pack);
    });
    const { checkReadSteps, coverageOf, listFindings, readingSteps, rulesFor } = await loading;
    const { pack, trouble } = await choosing;
    await this.#tools.pause();
    const isOvertaken = (): boolean => own !== this.#latest;
    const read = await inSlices(readingSteps(snapshot, pack), this.#tools, () => undefined, isOvertaken);
    if (!read) return undefined;
    const { rules, written } = await forReports(await loading, snapshot, read);
    const inWords = pack.checks.length === 0 ? [] : rulesInWords(await ownRules(), pack);
    const check = await inSlices(
      checkReadSteps(rulesFor(this.#tools.choices.state.audience, [...rules(pack), ...inWords]), read, snapshot),
      this.#tools,
      ({ done, total }) => tell({ title: "正在检查", done, total }),
      isOvertaken,
    );
    if (!check) return undefined;
    await this.#tools.pause();
    const listed = listFindings(check);
    const coverage = coverageOf(check);
    // What was found is drawn in a task of its own.
    await this.#tools.pause();
    if (isOvertaken()) return undefined;
    this.#checkedAt = changes;
    return { snapshot, check, listed, coverage, written, packTrouble: trouble };
  }

  async #read(withCopy: boolean, goesOn: GoesOn): Promise<WorkbookSnapshot> {
    if (!withCopy || !this.#host.readWithMerges) return this.#withKnownMerges(await this.#host.read(goesOn));
    const snapshot = await this.#host.readWithMerges(goesOn);
    this.#merges = new Map(snapshot.sheets.flatMap(mergesOf));
    return snapshot;
  }

  #withKnownMerges({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
    return {
      sheets: sheets.map((sheet) =>
        sheet.merges === "unknown" ? { ...sheet, merges: this.#merges.get(sheet.name) ?? "unknown" } : sheet,
      ),
    };
  }
}

/** The pack to go by, and why it is not the one that was chosen. */
async function chosenPack(settings: SessionSettings): Promise<{ pack: Pack; trouble: string | undefined }> {
  const known = (await engine()).knownPack(settings);
  if (known) return { pack: known, trouble: undefined };
  const { packOf, troubleOfPack } = await packSettings();
  return { pack: packOf(settings), trouble: troubleOfPack(settings) };
}

/** The rules for what a workbook holds, and what a person wrote into reports of ours: what reads those comes only where there are some. */
async function forReports(
  { holdsReports, holdsTextMarkers, rulesWithoutReports }: Awaited<ReturnType<typeof engine>>,
  snapshot: WorkbookSnapshot,
  read: Submission,
) {
  const [rules, written] = await Promise.all([
    holdsReports(read) ? engineOnReports().then(({ rulesOf }) => rulesOf) : rulesWithoutReports,
    holdsTextMarkers(snapshot) ? writtenReports().then(({ writtenInReports }) => writtenInReports(snapshot)) : [],
  ]);
  return { rules, written };
}

function rulesInWords({ ownRulesOf, unreadRulesOf }: Awaited<ReturnType<typeof ownRules>>, pack: Pack) {
  return [...ownRulesOf(pack), ...unreadRulesOf(pack)];
}

function mergesOf({ name, merges }: SheetSnapshot): readonly (readonly [string, readonly Area[]])[] {
  return merges === "unknown" ? [] : [[name, merges]];
}
