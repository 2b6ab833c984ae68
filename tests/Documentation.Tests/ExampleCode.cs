using System.Globalization;

namespace Documentation.Tests;

/// <summary>The examples compiled into this assembly: their text as pages show it, and what they print.</summary>
internal static class ExampleCode
{
    private const string Opening = "// example";
    private const string Closing = "// end";

    public static IEnumerable<string> Names =>
        typeof(IExample).Assembly.GetTypes().Where(type => type is { IsClass: true } && typeof(IExample).IsAssignableFrom(type))
            .Select(type => type.Name);

    /// <summary>The marked regions of the example's file, each without its indentation, with an empty line between them.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(IExample).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Expected the example Examples/{name}.cs.");
        using var reader = new StreamReader(stream);
        var regions = new List<string>();
        List<string>? open = null;
        while (reader.ReadLine() is string line)
        {
            switch (line.Trim())
            {
                case Opening:
                    open = [];
                    break;
                case Closing:
                    regions.Add(Dedented(open!));
                    open = null;
                    break;
                default:
                    open?.Add(line);
                    break;
            }
        }

        return string.Join("\n\n", regions);
    }

    /// <summary>What the example prints in a folder, under the invariant culture.</summary>
    public static string Output(string name, string folder)
    {
        var example = (IExample)Activator.CreateInstance(typeof(IExample).Assembly.GetType($"{typeof(IExample).Namespace}.Examples.{name}",
            throwOnError: true)!)!;
        (TextWriter Output, string Folder, CultureInfo Culture) before = (Console.Out, Environment.CurrentDirectory,
            CultureInfo.CurrentCulture);
        using var printed = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(printed);
            Environment.CurrentDirectory = folder;
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            example.Run();
        }
        finally
        {
            Console.SetOut(before.Output);
            Environment.CurrentDirectory = before.Folder;
            CultureInfo.CurrentCulture = before.Culture;
        }

        return printed.ToString();
    }

    private static string Dedented(List<string> lines)
    {
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length <= indent ? "" : line[indent..]));
    }
}
