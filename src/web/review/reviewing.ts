import type { SamplePlan } from "../../app/batch/sample-table";
import type { FailedWorkbook } from "../../app/check-document";
import { readSettings, type SessionSettings } from "../../app/session/settings";
import type { Store } from "../../app/store";
import { pathOf, type GivenFile } from "../files/given-file";
import { unpacked } from "../files/packed-files";
import { failureOf } from "../workers/failure";
import type { Answer, BatchTask, Given, LettersWish, TaskName } from "../workers/tasks";
import { Ended } from "../workers/ended";
import { WorkPlace } from "../workers/workers";
import type { ReviewTools } from "./review-tools";
import { earlierOf, nameOfChoice, ownerKey, withVersions } from "./earlier";
import { ownersOf, PATIENCE } from "./owners";
import {
  EMPTY_REVIEW,
  NOT_OURS,
  type Earlier,
  type EarlierKind,
  type Making,
  type ReviewState,
  type ReviewUnit,
} from "./review-state";
import { totalsOf } from "./rows";
import { filesToCheck } from "./files-to-check";
import type { SecondVersion } from "./sets";

/** What is made of all units together may take longer. */
const MAKING_PATIENCE = 300_000;
/** How often results that keep coming are shown, in milliseconds: drawing them at each would hold up the page. */
const SHOWN_EVERY = 150;
/** So many units are handed to a worker at a time, between two slices. */
const GATHERED_AT_A_TIME = 10;

/** What a review does, loaded with the first one: see `Review`. */
export class Reviewing {
  readonly #tools: ReviewTools;
  readonly #store: Store<ReviewState>;
  readonly #places: readonly WorkPlace[];
  /** Where things are made of all units together. */
  readonly #desk: WorkPlace;
  #units: readonly ReviewUnit[] = [];
  #shownAt = -Infinity;
  #ending = new AbortController();
  #making = new AbortController();
  #reading = new AbortController();
  #givings = 0;

  constructor(tools: ReviewTools, store: Store<ReviewState>) {
    this.#tools = tools;
    this.#store = store;
    this.#places = Array.from({ length: tools.workers }, () => new WorkPlace(tools));
    this.#desk = new WorkPlace(tools);
  }

  get state(): ReviewState {
    return this.#store.state;
  }

  /** Takes files, each for a unit of its own, and checks them. Resolves once all are checked or the checking was stopped. */
  async add(files: readonly GivenFile[], passedOver: readonly string[]): Promise<void> {
    this.#givings++;
    const units = files.map((file) => this.#unitOf(pathOf(file), [file], this.#givings));
    this.#units = [...this.#units, ...units];
    this.#store.set({ passedOver: [...this.state.passedOver, ...passedOver] });
    await this.#run();
  }

  /** Judges several units' files as one submission each. */
  async join(sets: readonly { readonly name: string; readonly units: readonly ReviewUnit[] }[]): Promise<void> {
    const joined = new Map(
      sets.flatMap(({ name, units }) => {
        const whole = this.#unitOf(
          name,
          units.flatMap(({ files }) => files),
          Math.max(...units.map(({ giving }) => giving)),
        );
        return units.map((unit, at) => [unit.id, at === 0 ? whole : undefined] as const);
      }),
    );
    this.#units = this.#units.flatMap((unit) => (joined.has(unit.id) ? (joined.get(unit.id) ?? []) : [unit]));
    await this.#run();
  }

  /** Compares the units with what the same units handed in earlier. */
  async compareWith(kind: EarlierKind, given: readonly GivenFile[]): Promise<void> {
    if (this.state.reading !== null) return;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const tell = (done: number, total: number): void => {
      if (!signal.aborted) this.#store.set({ reading: { kind, done, total } });
    };
    this.#store.set({ notice: null });
    tell(0, given.length);
    const { files, passedOver } = await unpacked(given);
    tell(0, files.length);
    const read = await ownersOf(files, await this.#settings(), this.#tools, signal, (done) => tell(done, files.length));
    if (signal.aborted) return;
    this.#store.set({ reading: null });
    const known = read.filter((one) => "owner" in one);
    const unread = read.filter((one) => "error" in one);
    const { year } = totalsOf(this.#units);
    const wanted = year === null ? undefined : kind === "prior" ? year - 1 : year;
    await this.#setEarlier(kind, earlierOf(nameOfChoice(given), known, unread, passedOver, wanted));
  }

  /** Compares with it no more. */
  async compareNoMore(kind: EarlierKind): Promise<void> {
    await this.#setEarlier(kind, null);
  }

  /** Takes units that were given twice out of the table, and compares the later ones with them. */
  async takeAsBefore(versions: readonly SecondVersion[]): Promise<void> {
    const gone = new Set(versions.flatMap(({ before }) => before.map(({ id }) => id)));
    this.#units = this.#units.filter(({ id }) => !gone.has(id));
    await this.#setEarlier("before", withVersions(this.state.earlier.before, versions));
  }

  /** Gives up reading what the units are to be compared with. */
  stopReading(): void {
    this.#reading.abort();
    this.#store.set({ reading: null });
  }

  /** Stops checking; what is finished stays, what is not waits. */
  stop(): void {
    this.#ending.abort();
  }

  /** Checks what waits, after it was stopped. */
  goOn(): Promise<void> {
    return this.#run();
  }

  /** Checks everything again, by the settings as they are now. */
  async again(): Promise<void> {
    this.#units = this.#units.map((unit) => this.#waiting(unit, unit.files));
    this.#store.set({ judgedBy: null });
    await this.#run();
  }

  /** Checks a unit again whose file is another by now. */
  async replace(id: string, place: number, file: GivenFile): Promise<void> {
    this.#units = this.#units.map((unit) =>
      unit.id === id
        ? this.#waiting(
            unit,
            unit.files.map((old, at) => (at === place ? file : old)),
          )
        : unit,
    );
    await this.#run();
  }

  /** Lets go of everything. */
  clear(): void {
    this.stop();
    this.#making.abort();
    this.#reading.abort();
    this.#units = [];
    this.#store.set({ ...EMPTY_REVIEW, running: this.state.running });
  }

  /** The summary workbook, as on the command line, gone on with from an earlier one; nothing where it failed, which `notice` tells. */
  async makeSummary(sample: SamplePlan, earlier: GivenFile | undefined): Promise<Uint8Array | undefined> {
    const made = await this.#make("summary", async () => ({
      sample,
      ...(earlier ? { earlier: { name: earlier.name, bytes: await earlier.read() } } : {}),
    }));
    if (!made || !("refused" in made)) return made;
    this.#store.set({ notice: { intent: "error", text: `没有做成：${made.refused}。` } });
    return undefined;
  }

  /** The letters as Word; nothing where no unit needs one, or it failed. */
  async makeLetters(wish: LettersWish): Promise<Uint8Array | undefined> {
    const letters = await this.#make("letters", async () => wish);
    if (letters === null) this.#store.set({ notice: { intent: "success", text: "没有要退回或核实的单位。" } });
    return letters ?? undefined;
  }

  /** Looks for texts that units share. */
  async findAlike(): Promise<void> {
    const alike = await this.#make("alike", async () => ({}));
    if (alike) this.#store.set({ alike });
  }

  /** Gives up what is being made. */
  stopMaking(): void {
    this.#making.abort();
  }

  /** Gives what has been checked to a worker and has something made of it, as `wish` says. */
  async #make<N extends Making & TaskName>(
    name: N,
    wish: () => Promise<Omit<Given<N>, keyof BatchTask>>,
  ): Promise<Answer<N> | undefined> {
    if (this.state.making !== null) return undefined;
    this.#making = new AbortController();
    const limits = { patience: MAKING_PATIENCE, signal: this.#making.signal };
    this.#store.set({ making: name, notice: null });
    try {
      const checked = this.#units.flatMap(({ result }) => result ?? []);
      for (let at = 0; at < checked.length; at += GATHERED_AT_A_TIME) {
        await this.#desk.do("gather", checked.slice(at, at + GATHERED_AT_A_TIME), limits);
        await this.#tools.pause();
      }
      const task = { failed: this.#failed(), settings: await this.#settings(), ...(await wish()) } as Given<N>;
      return await this.#desk.do(name, task, limits);
    } catch (cause) {
      if (cause instanceof Ended) return undefined;
      this.#tools.log(cause);
      this.#store.set({ notice: { intent: "error", text: `没有做成：${failureOf(cause).message}` } });
      return undefined;
    } finally {
      // What was gathered for a task that failed must not be part of the next.
      this.#desk.close();
      this.#store.set({ making: null });
    }
  }

  #failed(): readonly FailedWorkbook[] {
    const units = this.#units.flatMap(({ name, failure, unread }) => [
      ...(failure ? [{ file: name, error: failure }] : []),
      ...unread,
    ]);
    const others = this.state.passedOver.map((file): FailedWorkbook => ({
      file,
      error: { code: "not-a-workbook", message: NOT_OURS },
    }));
    const { before, prior } = this.state.earlier;
    return [...units, ...others, ...(before?.unread ?? []), ...(prior?.unread ?? [])];
  }

  async #settings(): Promise<SessionSettings> {
    return readSettings(await this.#tools.settings.load());
  }

  #unitOf(name: string, files: readonly GivenFile[], giving: number): ReviewUnit {
    return { id: this.#tools.newId(), name, files, giving, standing: "waiting", unread: [] };
  }

  #waiting({ id, name, giving, owner }: ReviewUnit, files: readonly GivenFile[]): ReviewUnit {
    return { id, name, files, giving, standing: "waiting", unread: [], ...(owner === undefined ? {} : { owner }) };
  }

  /** Checks again the units that it was, or now is, compared with, and those of which that is not known yet. */
  async #setEarlier(kind: EarlierKind, earlier: Earlier | null): Promise<void> {
    const old = this.state.earlier[kind];
    const isTouched = ({ owner, standing }: ReviewUnit): boolean =>
      owner === undefined
        ? standing === "checking"
        : (old?.byUnit.has(owner) ?? false) || (earlier?.byUnit.has(owner) ?? false);
    this.#store.set({ earlier: { ...this.state.earlier, [kind]: earlier } });
    this.#units = this.#units.map((unit) => (isTouched(unit) ? this.#waiting(unit, unit.files) : unit));
    await this.#run();
  }

  async #run(): Promise<void> {
    this.#show();
    this.#store.set({ alike: null });
    // Those at work take what has come meanwhile.
    if (this.state.running) return;
    this.#ending = new AbortController();
    this.#store.set({ running: true });
    const settings = await this.#settings();
    const { signal } = this.#ending;
    await Promise.all(this.#places.map((place) => this.#work(place, settings, signal)));
    this.#store.set({ running: false });
    this.#show();
    this.#places.forEach((place) => place.close());
  }

  async #work(place: WorkPlace, settings: SessionSettings, signal: AbortSignal): Promise<void> {
    const next = (): ReviewUnit | undefined => this.#units.find(({ standing }) => standing === "waiting");
    for (let unit = next(); unit && !signal.aborted; unit = next()) {
      const checking: ReviewUnit = { ...unit, standing: "checking" };
      this.#put(checking, unit);
      try {
        const checked = await this.#check(place, unit, settings, signal);
        if (signal.aborted) throw new Ended();
        this.#put({ ...unit, ...checked }, checking);
        if (place === this.#places[0]) await this.#tellRules(place, settings, signal);
      } catch (cause) {
        if (!(cause instanceof Ended)) this.#tools.log(cause);
        this.#put(
          cause instanceof Ended
            ? { ...unit, standing: "waiting" }
            : { ...unit, standing: "failed", failure: failureOf(cause) },
          checking,
        );
      }
    }
  }

  async #check(
    place: WorkPlace,
    { name, files, owner }: ReviewUnit,
    settings: SessionSettings,
    signal: AbortSignal,
  ): Promise<Pick<ReviewUnit, "standing" | "result" | "failure" | "unread" | "owner" | "prior">> {
    const own = await filesToCheck(files, name);
    if (own.given.length === 0) return { standing: "failed", failure: own.unread[0]!.error, unread: [] };
    const checkedAs = async (whose: string | undefined) => {
      const { before, prior } = await this.#earlierOf(whose);
      const task = {
        name,
        files: own.given,
        settings,
        audience: "reviewer",
        before: before.given,
        prior: prior.given,
      } as const;
      const answer = await place.do("check-unit", task, { patience: PATIENCE, signal });
      return { ...answer, failed: [...own.unread, ...before.unread, ...prior.unread, ...answer.failed] };
    };
    const first = await checkedAs(owner);
    const known = "error" in first.result ? undefined : ownerKey(first.result.unit);
    // Whose it is, and so what it is compared with, shows only when it is read.
    const isAnothers = known !== owner && this.#isCompared(known ?? owner);
    const { result, facts, failed, prior } = isAnothers ? await checkedAs(known) : first;
    if ("error" in result) return { standing: "failed", failure: result.error, unread: failed };
    return {
      standing: "checked",
      result: { checked: result, facts: facts! },
      unread: failed,
      ...(known === undefined ? {} : { owner: known }),
      ...(prior ? { prior } : {}),
    };
  }

  #isCompared(owner = ""): boolean {
    const { before, prior } = this.state.earlier;
    return before?.byUnit.has(owner) === true || prior?.byUnit.has(owner) === true;
  }

  async #earlierOf(owner = "") {
    const filesOf = async (kind: EarlierKind) => {
      const submission = this.state.earlier[kind]?.byUnit.get(owner);
      return filesToCheck(submission?.files ?? [], "");
    };
    return { before: await filesOf("before"), prior: await filesOf("prior") };
  }

  /** Once a run: without the names of rules a table of them is not shown, and nothing else is lost. */
  async #tellRules(place: WorkPlace, settings: SessionSettings, signal: AbortSignal): Promise<void> {
    if (this.state.judgedBy !== null) return;
    this.#store.set({ judgedBy: await place.do("judged-by", settings, { patience: PATIENCE, signal }) });
  }

  /** Puts a unit in the place of what it was before, unless it has gone meanwhile or is to be checked anew. */
  #put(unit: ReviewUnit, before: ReviewUnit): void {
    if (!this.#units.includes(before)) return;
    this.#units = this.#units.map((one) => (one === before ? unit : one));
    if (this.#tools.clock() - this.#shownAt >= SHOWN_EVERY) this.#show();
  }

  #show(): void {
    this.#shownAt = this.#tools.clock();
    this.#store.set({ units: this.#units });
  }
}
