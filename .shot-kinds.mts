import { chromium } from "@playwright/test";
import { serveEveryKind, EVERY_KIND } from "./tests/browser/every-kind.ts";
const [,, prefix, size="1280x800", scheme="light", ...ids] = process.argv;
const [w,h]=size.split("x").map(Number);
const b = await chromium.launch({executablePath:"/usr/bin/chromium", args:["--no-sandbox","--use-angle=swiftshader","--enable-unsafe-swiftshader","--ignore-gpu-blocklist"]});
const p = await b.newPage({viewport:{width:w,height:h}, colorScheme:scheme});
p.on("console",m=>{ if(["error","warning"].includes(m.type())) console.log("CONSOLE",m.type(),m.text().slice(0,300))}); p.on("pageerror",e=>console.log("PAGEERROR",e.message, (e.stack||"").slice(0,400)));
await serveEveryKind(p);
for (const id of ids) {
  const [claim, ...acts] = id.split(";");
  await p.goto("about:blank");
  await p.goto("http://127.0.0.1:4183/"+EVERY_KIND+(claim?`?claim=${claim}`:""));
  await p.waitForSelector("[data-map=ready], .problems",{timeout:30000});
  await p.waitForTimeout(1800);
  for (const a of acts){ const [k,...r]=a.split("="); const v=r.join("="); if(k==="click") await p.click(v); if(k==="wait") await p.waitForTimeout(+v); if(k==="key") await p.keyboard.press(v);if(k==="focus") await p.focus(v);}
  await p.waitForTimeout(400);
  await p.screenshot({path:`/tmp/card/${prefix}-${claim||"none"}.png`});
}
await b.close();
