/** The style of a frozen notice, whole: it must look the same when every other stylesheet of the portal has changed. */
export const NOTICE_STYLE = `
*,::before,::after{box-sizing:border-box}
html{font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;font-size:100%;line-height:1.6;color:#16212e;background:#fff;-webkit-text-size-adjust:100%;text-autospace:normal;line-break:strict;overflow-wrap:break-word}
body{margin:0;font-size:1.0625rem;line-height:1.9}
p,h1,h2,dl,dd,table{margin:0}
a{color:#0b4ea2;text-underline-offset:.2em}
a:focus-visible{outline:3px solid #0b4ea2;outline-offset:2px}
.demo{background:#fff8d6;border-bottom:1px solid #e2cf7e;color:#4d3f00;font-size:.875rem;padding:.3125rem 1rem;text-align:center}
main{max-width:60rem;margin:2rem auto;padding:4.5rem;border:1px solid #dce2ea}
h1,.issuer,.body{font-family:"Songti SC","STSong","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","SimSun",serif}
.issuer{text-align:center;font-size:1.125rem;letter-spacing:.25em;padding-bottom:.75rem;margin-bottom:2.5rem;border-bottom:4px double #16212e}
h1{text-align:center;font-size:1.75rem;font-weight:700;line-height:1.5;text-wrap:balance}
.number{text-align:center;font-size:.875rem;color:#5a6879;margin-top:.75rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;border:solid #dce2ea;border-width:1px 0;margin-top:2rem;padding:.75rem 0;font-size:.9375rem;font-variant-numeric:tabular-nums}
.bar span{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.body{margin-top:2rem}
.body p{text-indent:2em;margin-block:.5rem;text-align:justify}
.body h2{font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-size:1.0625rem;font-weight:650;margin-top:1.5rem;line-height:1.7}
table{width:100%;border-collapse:collapse;margin-top:.75rem;font-family:"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;font-size:.9375rem;line-height:1.55;font-variant-numeric:tabular-nums}
caption{text-align:start;padding-bottom:.5rem}
th,td{border:1px solid #596777;padding:.5rem;vertical-align:middle;text-align:start;font-weight:400}
thead th{font-weight:600;text-align:center;white-space:nowrap;background:#f6f8fa}
th b,tfoot th,tfoot td{font-weight:600}
.ordinal,.place,.label{text-align:center}
.ordinal{white-space:nowrap}
.place{word-break:keep-all}
.amount{text-align:end;white-space:nowrap}
.code{font-size:.875rem;white-space:nowrap}
.signed{margin-top:3rem;text-align:end;line-height:2}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.375rem 1.25rem;margin-top:3rem;border-top:1px solid #16212e;padding-top:1rem;font-size:.875rem;line-height:1.625}
dt{color:#44546a}
code{font-family:ui-monospace,"SF Mono","Cascadia Mono",Consolas,"Liberation Mono",monospace;font-size:.9375em;overflow-wrap:anywhere}
@media screen and (max-width:47.99rem){
main{margin:0;border:0;padding:1.75rem 1rem}
h1{font-size:1.375rem}
.body p{text-align:start}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tfoot,th,td,caption{display:block}
tr{display:block;border:1px solid #596777;padding:.75rem 1rem;margin-bottom:-1px}
th,td,td.place,td.amount,th.label{border:0;padding:.25rem 0;text-align:start}
td[data-label]{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.75rem;white-space:normal}
td[data-label]::before{content:attr(data-label);color:#5a6879;font-size:.875rem;font-weight:400}
td.ordinal,tbody th{display:inline}
td.ordinal::after{content:"　"}
}
@media screen and (max-width:29.99rem){
dl{grid-template-columns:minmax(0,1fr);gap:0}
dt{padding-top:.625rem}
}
@media print{
@page{size:A4;margin:20mm 18mm}
html{font-size:81.25%}
main{border:0;margin:0;padding:0;max-width:none}
.bar{display:none}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr{break-inside:avoid}
h2{break-after:avoid}
th,td{padding-block:.3125rem}
a{color:inherit;text-decoration:none}
*{print-color-adjust:exact}
}
`;
