import { Field, Select, Switch } from "@fluentui/react-components";
import { packChoices } from "../../app/session";
import { useSession, useSessionState } from "../session-context";
import { usePageStyles } from "./page-styles";
import { Thresholds } from "./Thresholds";

/** 设置: kept in the workbook where it has a place for them, so that everyone who opens it checks alike. */
export default function SettingsPage() {
  const styles = usePageStyles();
  const session = useSession();
  const { settings } = useSessionState();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>设置</h1>
      <Field className={styles.narrow} label="规则包" hint="各地的分值、阈值和等级不同；改后重新校验生效。">
        <Select
          value={settings.pack}
          onChange={(_, { value }) => void session.changeSettings({ pack: value, thresholds: {} })}
        >
          {packChoices().map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Thresholds key={settings.pack} />
      <Switch
        label="校验后给单元格标色"
        checked={settings.marks}
        onChange={(_, { checked }) => void session.changeSettings({ marks: checked })}
      />
      <p className={styles.small}>
        标色用条件格式，不动单元格自己的格式，可随时清除。在较旧的 Excel 中，标色会清空 Excel
        自己的撤销列表；本面板的撤销不受影响。
      </p>
      <Switch
        label="表格改动后提示“结果可能已过期”"
        checked={settings.staleHint}
        onChange={(_, { checked }) => void session.changeSettings({ staleHint: checked })}
      />
      <Switch
        label="在首页显示使用步骤"
        checked={settings.help}
        onChange={(_, { checked }) => void session.changeSettings({ help: checked })}
      />
      <p className={styles.small}>
        {session.settingsPlace === "workbook" ? "设置随工作簿保存。" : "设置保存在这台电脑的浏览器里，对所有文件有效。"}
      </p>
    </div>
  );
}
