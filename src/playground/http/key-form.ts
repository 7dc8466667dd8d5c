/** The page that asks for the key; the only one that is shown without it. */
export function keyForm(wrong: boolean): string {
  const fault = wrong
    ? '<p id="fault" role="alert">This is not the key of this playground. A new start has a new key: copy the address that it printed.</p>'
    : '';
  const described = wrong ? ' aria-describedby="fault" aria-invalid="true"' : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playground key</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem; color: #1d1c1d; background: #fff; }
label, input, button { display: block; font: inherit; }
input { width: 100%; box-sizing: border-box; padding: .5rem; margin: .25rem 0 1rem; border: 1px solid #616061; border-radius: 4px; }
button { padding: .5rem 1rem; border: 0; border-radius: 4px; background: #007a5a; color: #fff; }
#fault { color: #b3093c; }
</style>
</head>
<body>
<main>
<h1>Playground</h1>
<p>The address that the start printed opens this page. It ends with the key.</p>
${fault}
<form method="get" action="/">
<label for="key">Key</label>
<input id="key" name="key" autocomplete="off" required autofocus${described}>
<button type="submit">Open the playground</button>
</form>
</main>
</body>
</html>
`;
}
