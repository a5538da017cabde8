import { showsEach } from "../shown";

describe("FIND and SEARCH", () => {
  showsEach([
    ['FIND("b","abcb")', 2],
    ['FIND("b","abcb",3)', 4],
    ['FIND("B","abc")', "#VALUE!"],
    ['FIND("","abc")', 1],
    ['FIND("","")', 1],
    ['FIND("c","abc",9)', "#VALUE!"],
    ['FIND("c","abc",0)', "#VALUE!"],
    ['FIND("：","其中：基本支出：179.67")', 3],
    ['SEARCH("B","abcb")', 2],
    ['SEARCH("?c","abcb")', 2],
    ['SEARCH("a*b","xxacccb")', 3],
    ['SEARCH("~?","ab?c")', 3],
    ['SEARCH("*c","abc")', 1],
    ['SEARCH("z","abc")', "#VALUE!"],
    ['ISERROR(SEARCH("a*a*a*a*a*a*a*b",REPT("a",2000)))', true],
  ]);
});

describe("LEFT, RIGHT, MID, LEN", () => {
  showsEach([
    ['LEFT("abc")', "a"],
    ['LEFT("abc",2)', "ab"],
    ['LEFT("abc",9)', "abc"],
    ['LEFT("abc",0)', ""],
    ['LEFT("abc",)', ""],
    ['LEFT("abc",-1)', "#VALUE!"],
    ["LEFT(12345,2)", "12"],
    ['RIGHT("abc")', "c"],
    ['RIGHT("abc",2)', "bc"],
    ['RIGHT("abc",0)', ""],
    ['RIGHT("abc",9)', "abc"],
    ['MID("abcdef",2,3)', "bcd"],
    ['MID("abc",9,3)', ""],
    ['MID("abc",0,3)', "#VALUE!"],
    ['MID("abc",1,-1)', "#VALUE!"],
    ['VALUE(MID("其中：基本支出：179.67",FIND("出：","其中：基本支出：179.67")+2,20))', 179.67],
    ['LEN("中文ab")', 4],
    ["LEN(12.50)", 4],
    ["LEN(Z9)", 0],
    ['LEN("𠀀")', 2],
  ]);
});

describe("replacing and cleaning", () => {
  showsEach([
    ['SUBSTITUTE("aXbXc","X","-")', "a-b-c"],
    ['SUBSTITUTE("aXbXc","X","-",2)', "aXb-c"],
    ['SUBSTITUTE("aXbXc","X","-",9)', "aXbXc"],
    ['SUBSTITUTE("aXbXc","x","-")', "aXbXc"],
    ['SUBSTITUTE("abc","","-")', "abc"],
    ['SUBSTITUTE("aXb","X","-",0)', "#VALUE!"],
    ['SUBSTITUTE("297.92万元","万元","")', "297.92"],
    ['SUBSTITUTE("a.b","."," ")', "a b"],
    ['REPLACE("abcdef",2,3,"ZZ")', "aZZef"],
    ['REPLACE("abc",9,3,"Z")', "abcZ"],
    ['REPLACE("abc",2,0,"Z")', "aZbc"],
    ['REPLACE("abc",0,1,"Z")', "#VALUE!"],
    ['TRIM("  a   b  ")', "a b"],
    ['TRIM("　a")', "　a"],
    ['CLEAN("a"&CHAR(10)&"b"&CHAR(7))', "ab"],
    ['UPPER("aBc")', "ABC"],
    ['LOWER("aBc")', "abc"],
    ['EXACT("a","A")', false],
    ['EXACT(1,"1")', true],
    ["TRIM(1/0)", "#DIV/0!"],
  ]);
});
