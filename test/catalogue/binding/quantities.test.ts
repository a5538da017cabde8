import {
  agree,
  countSame,
  quantityAt,
  quantityStated,
  type StatedQuantity,
} from "../../../src/catalogue/binding/quantities";
import { parseQuantity } from "../../../src/catalogue/quantities/quantity";

function at(text: string): StatedQuantity | undefined {
  const number = /\d[\d,.]*/.exec(text)!;
  return quantityAt(text, number.index, number[0]);
}

test.each<[string, string | undefined]>([
  ["清淤57公里，", "57 公里 ±0.5"],
  ["改善1.25万亩。", "12500 亩 ±50"],
  ["支出258.4万元", "2584000 元 ±500"],
  ["用时20小时", "20 小时 ±0.5"],
  ["满意度93%", "93 % ±0.5"],
  ["走访5家企业", "5 家 ±0.5"],
  ["发放给486人的补助", "486 人 ±0.5"],
  ["清淤57处置完", "57 处 ±0.5"],
  ["第3季度", "3 季度 ±0.5"],
  ["水库12", undefined],
  ["水库12的", undefined],
])("%s", (text, expected) => {
  const read = at(text);
  expect(read && `${read.value.toString()} ${read.unit} ±${read.halfWidth.toString()}`).toBe(expected);
});

test.each<[string, string, boolean]>([
  ["57公里", "57.4公里", true],
  ["57.0公里", "57.4公里", false],
  ["57公里", "60公里", false],
  ["93.2%", "93%", true],
  ["12500亩", "1.25万亩", true],
  ["12600亩", "1.25万亩", false],
])("%s in the text, %s in the table", (text, typed, same) => {
  const table = quantityStated(parseQuantity(typed))!;
  expect(countSame(at(text)!, table)).toBe(true);
  expect(agree(at(text)!, table)).toBe(same);
});

test.each<[string, string, boolean]>([
  ["5场", "5次", true],
  ["5人", "5名", true],
  ["5个", "5家", false],
  ["5%", "5天", false],
  ["5公里", "5米", false],
])("%s and %s", (a, b, same) => expect(countSame(at(a)!, quantityStated(parseQuantity(b))!)).toBe(same));
