namespace Pedagogy6P.Cli.Hosting;

/// <summary>What only the larger tool can do.</summary>
internal static class LargerTool
{
    /// <summary>The extension of a kind.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="opened">What it opens, in plain words.</param>
    /// <exception cref="ToolException">This tool does not have it.</exception>
    public static T Find<T>(ToolHost host, string opened)
        where T : IToolExtension =>
        host.Extensions.OfType<T>().FirstOrDefault() ?? throw ToolException.WrongUsage(
            $"Only the package Pedagogy6P.Cli.Full opens {opened}.",
            "Install Pedagogy6P.Cli.Full, which has the same commands, in place of Pedagogy6P.Cli.");
}
