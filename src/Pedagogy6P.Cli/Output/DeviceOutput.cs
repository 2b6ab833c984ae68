namespace Pedagogy6P.Cli.Output;

/// <summary>A device such as <c>/dev/null</c>, which is written to in place: renaming a file over it would replace it.</summary>
internal sealed class DeviceOutput(string path) : ToolOutput
{
    private static readonly string[] Homes = ["/dev/", "/proc/"];

    private readonly FileStream _stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public override bool IsTerminal => false;

    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && path.Length > 0 && Homes.Any(home => Path.GetFullPath(path).StartsWith(home, StringComparison.Ordinal)) && File.Exists(path);

    public override void Write(ReadOnlySpan<byte> utf8) => _stream.Write(utf8);

    public override void Complete() => _stream.Flush();

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }
}
