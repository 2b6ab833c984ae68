using System.Xml.Linq;

namespace Pedagogy6P.Formats.Tests.Documentation;

/// <summary>docs/dependencies.md has one line for each package and none for others.</summary>
public sealed class DependenciesPageTests
{
    [Fact]
    public void Every_package_has_its_line()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "docs");
        var pinned = XDocument.Load(Path.Combine(folder, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        var explained = File.ReadLines(Path.Combine(folder, "dependencies.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        explained.Select(cells => cells[1]).Order(StringComparer.Ordinal).ShouldBe(pinned.Order(StringComparer.Ordinal));
        explained.ShouldAllBe(cells => cells[2].Length > 0 && cells[3].Length > 0);
    }
}
