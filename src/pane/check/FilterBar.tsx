import { Input, makeStyles, Select, ToggleButton } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { countListed, type FindingFilter, type GroupBy, type ListedFinding } from "../../app/session";
import { SEVERITIES } from "../../core/rules/finding";
import { useChoices, useSession } from "../session-context";
import { StandingIcon, STANDING_WORDS, type Standing } from "./severity";

const GROUPINGS: readonly { readonly by: GroupBy; readonly title: string }[] = [
  { by: "form", title: "按表" },
  { by: "rule", title: "按规则" },
  { by: "severity", title: "按级别" },
];

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  chip: { minWidth: 0, padding: "2px 8px", fontWeight: "normal" },
  search: { flex: "1 1 120px", minWidth: "120px" },
  select: { flex: "0 0 96px" },
});

interface FilterBarProps {
  readonly listed: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Counts by standing, each a switch; a search; and what the list goes by. */
export function FilterBar({ listed, filter, onChange }: FilterBarProps) {
  const styles = useStyles();
  const session = useSession();
  const { groupBy } = useChoices();
  const counts = countListed(listed);
  const standings: readonly Standing[] = [...SEVERITIES, ...(counts.accepted > 0 ? (["accepted"] as const) : [])];
  return (
    <div className={styles.box}>
      <div className={styles.row} role="group" aria-label="显示哪些级别">
        {standings.map((standing) => (
          <ToggleButton
            key={standing}
            size="small"
            className={styles.chip}
            checked={isShown(filter, standing)}
            icon={<StandingIcon standing={standing} silent />}
            onClick={() => onChange(toggled(filter, standing))}
          >
            {STANDING_WORDS[standing]} {counts[standing]}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.row}>
        <Input
          size="small"
          className={styles.search}
          type="search"
          aria-label="筛选问题"
          placeholder="筛选：项目、单元格、文字"
          contentBefore={<SearchRegular />}
          value={filter.text}
          onChange={(_, { value }) => onChange({ ...filter, text: value })}
        />
        <Select
          size="small"
          className={styles.select}
          aria-label="分组方式"
          value={groupBy}
          onChange={(_, { value }) => session.choices.set({ groupBy: groupingOf(value) })}
        >
          {GROUPINGS.map(({ by, title }) => (
            <option key={by} value={by}>
              {title}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}

function groupingOf(value: string): GroupBy {
  return GROUPINGS.find(({ by }) => by === value)?.by ?? "form";
}

function isShown(filter: FindingFilter, standing: Standing): boolean {
  return standing === "accepted" ? filter.accepted : filter.severities.includes(standing);
}

function toggled(filter: FindingFilter, standing: Standing): FindingFilter {
  if (standing === "accepted") return { ...filter, accepted: !filter.accepted };
  const severities = SEVERITIES.filter((one) => filter.severities.includes(one) !== (one === standing));
  return { ...filter, severities };
}
