import type { TriedRule } from "../../app/session/own-rules";
import type { SettingsStore } from "../../app/ports";
import type { SessionTools, WorkbookSession } from "../../app/session";
import { readSettings, type SessionSettings } from "../../app/session/settings";
import { Store } from "../../app/store";
import type { PlacedFault } from "../../catalogue/own-rules";
import type { Completions } from "../../catalogue/own-rules/completion";
import type { GivenFile } from "../files/given-file";

/** What reads and tries rules, loaded with the page of rules. */
const ruleTools = () => import(/* webpackChunkName: "rule-tools" */ "./rule-tools");
type RuleTools = Awaited<ReturnType<typeof ruleTools>>;

/** Where the text that is being written is kept until it is put to use or saved. Neither throws. */
export interface DraftKeeper {
  load(): string | null;
  save(text: string | null): void;
}

/** All that there is to show of the rules being written. Never changed, always replaced. */
interface RuleDeskState {
  /** `null` until they are loaded. */
  readonly text: string | null;
  readonly faults: readonly PlacedFault[];
  /** Whether this text is what workbooks are checked by. */
  readonly inUse: boolean;
  /** What went well or wrong, in Chinese. */
  readonly notice: { readonly intent: "success" | "error"; readonly text: string } | null;
}

/** What the desk needs of the page. */
export interface RuleDeskTools extends Pick<SessionTools, "log"> {
  readonly settings: SettingsStore;
  readonly drafts: DraftKeeper;
  readonly save: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** A bureau's rules in words while they are written: checked at every change, tried on an open workbook, put to use, saved as a pack. */
export class RuleDesk {
  readonly #tools: RuleDeskTools;
  readonly #store = new Store<RuleDeskState>({ text: null, faults: [], inUse: false, notice: null });
  #rules: RuleTools | undefined;
  #settings: SessionSettings | undefined;

  constructor(tools: RuleDeskTools) {
    this.#tools = tools;
  }

  /** What there is to show. The same object until something changes. */
  get state(): RuleDeskState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Loads what was being written, or else the rules of the pack that is in use. */
  async start(): Promise<void> {
    this.#rules ??= await ruleTools();
    this.#settings = readSettings(await this.#tools.settings.load());
    this.#show(this.state.text ?? this.#tools.drafts.load() ?? this.#rules.rulesTextOf(this.#settings));
  }

  /** Takes the text as it is typed. */
  write(text: string): void {
    this.#tools.drafts.save(text);
    this.#show(text);
  }

  /** The words that may stand where a person is typing. */
  completionsAt(offset: number): Completions {
    return this.#rules?.completionsAt(this.state.text ?? "", offset) ?? { from: offset, words: [] };
  }

  /** What the rules come to on a workbook that was checked; those that are written wrong are left out. */
  tryOn({ state: { checked } }: WorkbookSession): readonly TriedRule[] {
    return (checked && this.#rules?.tryRules(this.state.text ?? "", checked.check.submission)) ?? [];
  }

  /** Checks all workbooks by these rules from now on, besides those of the pack that is chosen. */
  async use(): Promise<void> {
    const pack = this.#pack();
    if (!pack || !this.#settings) return;
    const settings = { ...this.#settings, pack };
    await this.#tools.settings.save(settings);
    this.#settings = settings;
    this.#tools.drafts.save(null);
    this.#show(this.state.text ?? "");
    this.#store.set({ notice: { intent: "success", text: "以后的校验都用这些规则；换口径在“设置”里。" } });
  }

  /** Saves the pack with these rules as one file to be handed out: a workbook, or JSON where a workbook cannot hold all of it. */
  async save(): Promise<void> {
    const pack = this.#pack();
    const file = pack && this.#rules?.packFile(pack);
    if (file) await this.#tools.save(file.name, file.bytes);
  }

  /** Takes the rules of a file: a text, a pack workbook or a pack as JSON. Only its rules are taken. */
  async open(given: GivenFile): Promise<void> {
    try {
      this.#rules ??= await ruleTools();
      this.write(await this.#rules.rulesOfFile(await given.read()));
      this.#store.set({ notice: { intent: "success", text: `已读入“${given.name}”里的规则。` } });
    } catch (cause) {
      this.#tools.log(cause);
      const why = cause instanceof Error ? cause.message : String(cause);
      this.#store.set({ notice: { intent: "error", text: `没有读入“${given.name}”：${why}。` } });
    }
  }

  /** Puts the notice aside. */
  dismissNotice(): void {
    this.#store.set({ notice: null });
  }

  /** Nothing while something is written wrong: a pack with faults is refused everywhere. */
  #pack(): ReturnType<RuleTools["packWithRules"]> | undefined {
    const { text, faults } = this.state;
    if (faults.length > 0) {
      this.#store.set({ notice: { intent: "error", text: `先改好写错的 ${faults.length} 处。` } });
      return undefined;
    }
    return this.#settings && this.#rules?.packWithRules(this.#settings, text ?? "");
  }

  #show(text: string): void {
    const kept = (rules: string): string | undefined => this.#rules?.keptLines(rules).join("\n").trim();
    const known = this.#settings && this.#rules?.rulesTextOf(this.#settings);
    // What an editor puts in to stand under the line before is no change.
    const inUse = known !== undefined && kept(text) === kept(known);
    this.#store.set({ text, faults: this.#rules?.faultsOf(text) ?? [], inUse });
  }
}
