import { WordList } from "../../../src/catalogue/text/word-list";

const common = new WordList(["全年", "共", "完成"], [/(?:19|20)\d\d年/y]);
const withNames = new WordList(["石桥镇"], [], common);

test.each([
  ["", true],
  ["全年共完成", true],
  ["2023年共", true],
  ["石桥镇2023年全年完成", true],
  ["石桥镇的", false],
  ["另全年", false],
])("%s is made of known words and names: %s", (text, expected) => expect(withNames.makes(text)).toBe(expected));

test("what another list knows too is not known to that list", () => expect(common.makes("石桥镇")).toBe(false));
