import { chromium } from "@playwright/test";
const b = await chromium.launch({executablePath:"/usr/bin/chromium", args:["--no-sandbox","--use-angle=swiftshader","--enable-unsafe-swiftshader","--ignore-gpu-blocklist"]});
for (const [file, size, scheme, out] of [["tests/formats/import/samples/google-earth.kml",[1280,800],"light","a"],["tests/formats/import/made/gdal.kml",[390,844],"dark","b"]]) {
const p = await b.newPage({viewport:{width:size[0],height:size[1]}, colorScheme:scheme, locale:"en-US"});
p.on("console",m=>{ if(["error","warning"].includes(m.type())) console.log("CONSOLE",m.text().slice(0,300))});
await p.goto("http://127.0.0.1:4314/#/pasni-port");
await p.waitForSelector("[data-map=ready]",{timeout:40000});
await p.click(".edits > button"); await p.click("text=Import a file…");
await p.setInputFiles("input[type=file]", file);
await p.waitForTimeout(4000);
console.log(p.url()); await p.screenshot({path:`/tmp/iox/${out}.png`}); await p.close(); }
await b.close();
