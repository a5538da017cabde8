import { NOT_EVALUATED, showsEach } from "../shown";

describe("ROUND and its kin", () => {
  showsEach([
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(2.345,2)", 2.35],
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1.5,)", 2],
    ["ROUND(1234.567,-2)", 1200],
    ["ROUND(50,-2)", 100],
    ["ROUND(5,-5)", 0],
    ["ROUND(1.25,1.9)", 1.3],
    ["ROUND(1/3*3*0.5,0)", 1],
    ["ROUND(0.1+0.2,1)", 0.3],
    ["ROUND(2/3,20)", 0.666666666666667],
    ["ROUND(1.5,1000)", 1.5],
    ["ROUND(1.5,-1000)", 0],
    ['ROUND("x",2)', "#VALUE!"],
    ["ROUND(1/0,2)", "#DIV/0!"],
    ["ROUND(1,NA())", "#N/A"],
    ["ROUNDUP(1.001,2)", 1.01],
    ["ROUNDUP(-1.001,2)", -1.01],
    ["ROUNDUP(1234,-2)", 1300],
    ["ROUNDUP(1,-400)", "#NUM!"],
    ["ROUNDUP(0,2)", 0],
    ["ROUNDUP(1/3*3,0)", 1],
    ["ROUNDDOWN(1.999,2)", 1.99],
    ["ROUNDDOWN(-1.999,2)", -1.99],
    ["TRUNC(-1.99)", -1],
    ["TRUNC(1.999,2)", 1.99],
    ["TRUNC(199,-2)", 100],
    ["TRUNC(1/3*3)", 1],
  ]);
});

describe("other arithmetic", () => {
  showsEach([
    ["ABS(-5.5)", 5.5],
    ['ABS("x")', "#VALUE!"],
    ["INT(-1.5)", -2],
    ["INT(1.9)", 1],
    ["INT(1/3*3)", 1],
    ["MOD(7,3)", 1],
    ["MOD(-7,3)", 2],
    ["MOD(7,-3)", -2],
    ["MOD(5.5,2)", 1.5],
    ["MOD(6,-3)", 0],
    ["MOD(7,0)", "#DIV/0!"],
    ["SIGN(-3)", -1],
    ["SIGN(0)", 0],
    ["POWER(2,10)", 1024],
    ["POWER(0,0)", "#NUM!"],
    ["POWER(-8,1/3)", NOT_EVALUATED],
  ]);
});
