using System.Reflection;

namespace Pedagogy6P.Tests.House;

/// <summary>The public surfaces committed in <c>docs/public-api</c>.</summary>
internal static class CommittedSurface
{
    /// <summary>Fails unless an assembly's public surface is the committed one.</summary>
    public static void Check(Assembly assembly)
    {
        string actual = PublicSurface.Render(assembly), name = assembly.GetName().Name!;

        // Left in the build output for eng/update-public-api.sh to copy; the committed file is never written from here.
        string received = Path.Combine(AppContext.BaseDirectory, "public-api");
        Directory.CreateDirectory(received);
        File.WriteAllText(Path.Combine(received, name + ".txt"), actual);

        string committed = RepositoryFolder.PathOf($"docs/public-api/{name}.txt");
        string expected = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        Difference(expected, actual).ShouldBeEmpty(
            $"The public surface of {name} is not the one in docs/public-api. If that is meant, run eng/update-public-api.sh and commit "
                + "its result.");
    }

    private static string[] Difference(string expected, string actual)
    {
        string[] before = Qualified(expected);
        string[] after = Qualified(actual);
        return [.. before.Except(after, StringComparer.Ordinal).Select(line => "- " + line),
            .. after.Except(before, StringComparer.Ordinal).Select(line => "+ " + line)];
    }

    // A member line alone says nothing, so each carries the type it stands under.
    private static string[] Qualified(string text)
    {
        string type = "";
        var lines = new List<string>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith(' ') ? type : line;
            lines.Add(line.StartsWith(' ') ? $"{type} |{line}" : line);
        }

        return [.. lines];
    }
}
