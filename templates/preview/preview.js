// Keeps the page as the files are: on each change it takes the new list, and loads the chosen document where it stood.
"use strict";

const frame = document.querySelector("iframe");

function chosen() {
  return decodeURIComponent(location.hash.slice(1));
}

function mark() {
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === chosen()) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function open(address) {
  history.replaceState(null, "", "#" + address);
  frame.src = address;
  mark();
}

function openFirst() {
  const addresses = Array.from(document.querySelectorAll("nav a"), (link) => link.getAttribute("href"));
  if (addresses.length) open(addresses.includes(chosen()) ? chosen() : addresses[0]);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("nav a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.getAttribute("href"));
});

async function renew() {
  const page = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  document.querySelector("#state").replaceWith(page.querySelector("#state"));
  document.title = page.title;
  const shown = frame.contentWindow;
  const height = shown.scrollY;
  if (!frame.src) return openFirst();
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, height), { once: true });
  shown.location.reload();
  mark();
}

let number = null;
const events = new EventSource("/events");
events.addEventListener("message", (event) => {
  document.body.classList.remove("away");
  if (number !== null && number !== event.data) renew();
  number = event.data;
});
events.addEventListener("error", () => document.body.classList.add("away"));
openFirst();
