/** What programs put on the clipboard as HTML for a copied block, with the markup each of them writes. */

/** Excel: formats in classes, merged cells, a text that runs over its neighbour, empty cells in one, a hidden row. */
export const FROM_EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65
	{mso-number-format:"0\\.00%";}
.xl66
	{mso-number-format:"_ * \\#\\,\\#\\#0\\.00_ \\;_ * \\\\-\\#\\,\\#\\#0\\.00_ \\;_ * \\0022-\\0022??_ \\;_ \\@_ ";}
.xl67
	{mso-number-format:"\\@";}
.xl68
	{mso-number-format:Standard;
	text-align:center;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:
 collapse;width:216pt'>
<!--StartFragment-->
 <col width=72 span=4 style='width:54pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 width=72 style='height:14.25pt;width:54pt'>项目</td>
  <td colspan=2 class=xl68 width=144 style='width:108pt'>1,234.50</td>
  <td class=xl65 align=right width=72 style='width:54pt'>53.35%</td>
 </tr>
 <tr height=0 style='display:none'>
  <td>藏</td><td></td><td></td><td></td>
 </tr>
 <tr height=38 style='height:28.5pt'>
  <td height=38 class=xl67 style='height:28.5pt'>001</td>
  <td class=xl66><span style='mso-spacerun:yes'>&nbsp;</span>-<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span></td>
  <td colspan=2 style='mso-ignore:colspan'>完成<br>
    全部任务</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 colspan=4 style='height:14.25pt;mso-ignore:colspan'></td>
 </tr>
<!--EndFragment-->
</table>

</body>

</html>`;

/** WPS: full values in \`x:num\`, text in \`x:str\`. */
export const FROM_WPS = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><meta name="ProgId" content="Excel.Sheet"/><meta name="Generator" content="WPS Office ET"/><style><!-- .et2{mso-number-format:"0\\.00%";} .et3{mso-number-format:"General";} --></style></head><body><!--StartFragment--><table width="216" border="0" cellpadding="0" cellspacing="0" style="border-collapse:collapse;"><tr height="19" style="height:14.25pt;"><td class="et3" height="19" width="72" x:str="x:str">执行率</td><td class="et2" align="right" x:num="0.53351200000000001">53.35%</td><td class="et3" x:num x:fmla="=A1*2">12</td></tr><tr height="19"><td class="et3" rowspan="2" x:str>备注</td><td class="et3" x:str>00123</td><td class="et3" x:bool="TRUE">TRUE</td></tr><tr><td class="et3" x:err="#DIV/0!">#DIV/0!</td><td class="et3"></td></tr></table><!--EndFragment--></body></html>`;

/** LibreOffice 7.4. */
export const FROM_LIBREOFFICE = `<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
	</style>
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="3" width="80"></colgroup>
	<tr>
		<td height="20" align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">项目</font></td>
		<td align="right" valign=bottom sdval="0.533512" sdnum="1033;0;0.00%"><font color="#000000">53.35%</font></td>
		<td align="right" valign=bottom sdval="1.067024" sdnum="1033;"><font color="#000000">1.067024</font></td>
	</tr>
	<tr>
		<td height="20" align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">多行<br>文字</font></td>
		<td align="left" valign=bottom sdnum="1033;0;@"><font color="#000000">001</font></td>
		<td align="left" valign=bottom><font color="#000000"><br></font></td>
	</tr>
	<tr>
		<td colspan=2 rowspan=2 height="40" align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">合并</font></td>
		<td align="right" valign=bottom sdval="1" sdnum="1033;0;BOOLEAN"><font color="#000000">TRUE</font></td>
	</tr>
	<tr>
		<td align="right" valign=bottom sdval="45296" sdnum="1033;0;YYYY/M/D"><font color="#000000">2024/1/5</font></td>
	</tr>
</table>
</body>

</html>`;
