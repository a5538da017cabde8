import { NOT_EVALUATED, showsEach } from "../shown";

describe("TEXT with digits", () => {
  showsEach([
    ['TEXT(1234.567,"0")', "1235"],
    ['TEXT(1234.567,"0.00")', "1234.57"],
    ['TEXT(1.005,"0.00")', "1.01"],
    ['TEXT(2.5,"0")', "3"],
    ['TEXT(1234.567,"#,##0")', "1,235"],
    ['TEXT(1234567.8,"#,##0.00")', "1,234,567.80"],
    ['TEXT(12,"0,000")', "0,012"],
    ['TEXT(5,"000")', "005"],
    ['TEXT(5,"0.##")', "5."],
    ['TEXT(5.5,"0.##")', "5.5"],
    ['TEXT(5.456,"0.0##")', "5.456"],
    ['TEXT(5.4,"0.0##")', "5.4"],
    ['TEXT(0.5,"#.00")', ".50"],
    ['TEXT(0,"#")', ""],
    ['TEXT(0.12345,"0%")', "12%"],
    ['TEXT(0.9499,"0.00%")', "94.99%"],
    ['TEXT(1/3,"0.00%")', "33.33%"],
    ['TEXT(0.999,"0.0%")', "99.9%"],
    ['TEXT(1E15,"0")', "1000000000000000"],
    ['TEXT(-5,"0.00")', "-5.00"],
    ['TEXT(-0.001,"0.00")', "-0.00"],
    ['TEXT(Z9,"0.00")', "0.00"],
    ['TEXT("12","0.00")', "12.00"],
    ['TEXT("abc","0.00")', "abc"],
    ['TEXT("/","0.00")', "/"],
    ['TEXT(TRUE,"0")', "TRUE"],
    ['TEXT(1/0,"0")', "#DIV/0!"],
    ['TEXT(5,"")', ""],
  ]);
});

describe("TEXT with text and sections", () => {
  showsEach([
    ['TEXT(5,"0""万元""")', "5万元"],
    ['TEXT(5,"0.00万元")', "5.00万元"],
    ['TEXT(5,"0\\x")', "5x"],
    ['TEXT(-5,"¥0.00")', "-¥5.00"],
    ['TEXT(5,"""共;""0")', "共;5"],
    ['TEXT(-5,"0.00;(0.00)")', "(5.00)"],
    ['TEXT(-5,"增长0.00;下降0.00;持平")', "下降5.00"],
    ['TEXT(0,"增长0.00;下降0.00;持平")', "持平"],
    ['TEXT(0.05,"增长0.00%;下降0.00%")', "增长5.00%"],
    ['TEXT(-1,"0;;0")', ""],
    ['TEXT(-1,"0;")', NOT_EVALUATED],
    ['TEXT("abc","@")', "abc"],
    ['TEXT("abc","0;0;0;""[""@""]""")', "[abc]"],
    ['TEXT("abc","0;0;0;文")', "文"],
    ['TEXT("abc","0;0;0;")', ""],
    ['TEXT("abc","0;@单位")', "abc单位"],
    ['TEXT(-5,"0;@单位")', "-5"],
    ['TEXT(5,"@")', "5"],
    ['TEXT(1/3,"@")', NOT_EVALUATED],
  ]);
});

describe("TEXT with General", () => {
  showsEach([
    ['TEXT(0.1+0.2,"General")', "0.3"],
    ['TEXT(0,"General")', "0"],
    ['TEXT(-1234.5,"general")', "-1234.5"],
    ['TEXT(1/3,"General")', "0.333333333"],
    ['TEXT(1/3000,"General")', "0.000333333"],
    ['TEXT(1234567.891234,"General")', "1234567.891"],
    ['TEXT(12345678901,"General")', "12345678901"],
    ['TEXT(123456789012,"General")', "1.23457E+11"],
    ['TEXT(0.00001234,"General")', "1.234E-05"],
    ['TEXT(5,"General元")', "5元"],
  ]);
});

describe("TEXT with codes we leave alone", () => {
  showsEach(
    [
      "yyyy-mm-dd",
      "0.0,",
      "# ?/?",
      "0.00E+00",
      "[红色]0",
      "[>5]0;0",
      "00-00",
      "0;0;0;0;0",
      "_0",
      "*-0",
      "0#",
      "0.#0",
      ".",
      "[DBNum1]0",
      "h:mm",
    ].map((code) => [`TEXT(5,"${code}")`, NOT_EVALUATED] as const),
  );
});

describe("reading numbers", () => {
  showsEach([
    ['VALUE("12.5%")', 0.125],
    ['VALUE(" 1,234.5 ")', 1234.5],
    ['VALUE("-5")', -5],
    ['VALUE("5.")', 5],
    ['VALUE("abc")', "#VALUE!"],
    ['VALUE("")', "#VALUE!"],
    ['VALUE("300 公里")', "#VALUE!"],
    ["VALUE(5)", 5],
    ["VALUE(Z9)", 0],
    ["VALUE(TRUE)", "#VALUE!"],
    ['VALUE("１２")', NOT_EVALUATED],
    ['VALUE("2023/1/1")', NOT_EVALUATED],
    ['NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['NUMBERVALUE("3.5%")', 0.035],
    ['NUMBERVALUE("9%%")', 0.0009],
    ['NUMBERVALUE("")', 0],
    ['NUMBERVALUE("1 2 3")', 123],
    ['NUMBERVALUE("1,2.5")', 12.5],
    ['NUMBERVALUE("1.2,5")', "#VALUE!"],
    ['NUMBERVALUE("1.2.5")', "#VALUE!"],
    ['NUMBERVALUE("abc")', "#VALUE!"],
  ]);
});

describe("joining and repeating", () => {
  const cells = { A1: 1, A2: 2.5, A3: "文", A4: true, A6: "", A7: 1 / 3, H1: { error: "#N/A" } };
  showsEach(
    [
      ['CONCATENATE("a",1,TRUE)', "a1TRUE"],
      ["CONCATENATE(A1:A2)", NOT_EVALUATED],
      ["CONCAT(A1:A7)", "12.5文TRUE0.333333333333333"],
      ['CONCAT("x",A:A)', "x12.5文TRUE0.333333333333333"],
      ['TEXTJOIN("、",TRUE,A1:A6)', "1、2.5、文、TRUE"],
      ['TEXTJOIN("、",FALSE,A1:A6)', "1、2.5、文、TRUE、、"],
      ['TEXTJOIN("-",TRUE,"",1,"a")', "1-a"],
      ['TEXTJOIN("-",FALSE,A:A)', NOT_EVALUATED],
      ['TEXTJOIN("-",TRUE,H1,A1)', "#N/A"],
      ['REPT("ab",3)', "ababab"],
      ['REPT("ab",2.9)', "abab"],
      ['REPT("ab",0)', ""],
      ['REPT("ab",-1)', "#VALUE!"],
      ['REPT("",1E300)', ""],
      ["CHAR(65)&CHAR(10)", "A\n"],
      ["CHAR(0)", "#VALUE!"],
      ["CHAR(200)", NOT_EVALUATED],
      ["FIXED(1234.567)", "1,234.57"],
      ["FIXED(1234.567,1,TRUE)", "1234.6"],
      ["FIXED(-1234.567,-1)", "-1,230"],
      ["FIXED(-0.001)", "0.00"],
    ],
    cells,
  );
});
