using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Output.Graphs.Rendering;

/// <summary>A page with one of the installed versions of Mermaid, opened in Chromium.</summary>
internal static class MermaidPage
{
    // What eng/install-ci-tools.sh installs.
    public const string Mermaid10 = "mermaid-10";
    public const string Mermaid11 = "mermaid-11";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly JsonSerializerOptions Read = new() { PropertyNameCaseInsensitive = true };

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--virtual-time-budget=60000", "--dump-dom",
    ];

    /// <summary>Renders graphs one after the other on one page, so that what one changes shows in the next.</summary>
    public static RenderedGraph[] Render(string version, params string[] graphs) => Show(version, graphs, draw: true);

    /// <summary>Only reads graphs, which is when too many arrows are refused: drawing so many takes a while.</summary>
    public static string?[] Errors(string version, params string[] graphs) =>
        [.. Show(version, graphs, draw: false).Select(graph => graph.Error)];

    private static RenderedGraph[] Show(string version, string[] graphs, bool draw)
    {
        string script = Path.Combine(Repository.Root, "artifacts", "mermaid", "node_modules", version, "dist", "mermaid.min.js");
        Assert.SkipUnless(File.Exists(script), "Mermaid is not installed: run eng/install-ci-tools.sh");
        string? browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser")])
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "Chromium is not installed: run eng/install-ci-tools.sh");

        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("page.html"), Page(new Uri(script), graphs, draw));
        string dom = Open(browser, folder.File("profile"), new Uri(folder.File("page.html")));
        string[] parts = dom.Split(':');
        (parts.Length == 3 && parts[0].EndsWith("RESULT", StringComparison.Ordinal)).ShouldBeTrue($"no result on the page: {dom}");
        return JsonSerializer.Deserialize<RenderedGraph[]>(Convert.FromBase64String(parts[1]), Read)!;
    }

    private static string Page(Uri script, string[] graphs, bool draw) => $$"""
        <!doctype html><meta charset="utf-8"><body><div id="place"></div><script src="{{script}}"></script><script>
        (async () => {
          const results = [];
          let alerts = 0;
          window.alert = () => alerts++;
          mermaid.initialize({ startOnLoad: false });
          const coded = "{{Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(graphs))}}";
          const graphs = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(coded), letter => letter.charCodeAt(0))));
          for (const text of graphs) {
            const result = { error: null, title: null, style: null, edges: 0, clusters: 0, labels: {} };
            try {
              await mermaid.parse(text);
              if (!{{(draw ? "true" : "false")}}) { continue; }
              place.innerHTML = (await mermaid.render("graph", text)).svg;
              result.title = place.querySelector("svg > title").textContent;
              result.style = place.querySelector("svg > style").textContent;
              result.edges = place.querySelectorAll(".edgePaths path.flowchart-link").length;
              result.clusters = place.querySelectorAll("g.cluster").length;
              for (const node of place.querySelectorAll("g.node")) {
                result.labels[/flowchart-(\w+)-\d+$/.exec(node.id)[1]] = node.querySelector(".nodeLabel").innerText;
              }
            } catch (error) { result.error = String(error); }
            finally { results.push(result); }
          }
          if (alerts > 0) { results[0].error = "a script of a title ran"; }
          const bytes = new TextEncoder().encode(JSON.stringify(results));
          document.body.textContent = "RESULT:" + btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")) + ":";
        })();
        </script>
        """;

    private static string Open(string browser, string profile, Uri page)
    {
        var start = new ProcessStartInfo(browser, [.. Flags, $"--user-data-dir={profile}", page.AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        Task<string> dom = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("Chromium did not end.");
        }

        return dom.GetAwaiter().GetResult();
    }
}
