namespace Pedagogy6P.Cli.Output;

/// <summary>
/// A device such as <c>/dev/null</c>, or what the shell has opened already (<c>/dev/stdout</c>), which is written to in place: renaming a
/// file over it would replace it.
/// </summary>
internal sealed class DeviceOutput(string path) : ToolOutput
{
    private const string Devices = "/dev/";

    // Common files in memory, which live among the devices.
    private const string SharedMemory = "/dev/shm/";

    private readonly FileStream _stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public override bool IsTerminal => false;

    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && path.Length > 0 && File.Exists(path)
            && (IsAmongDevices(Path.GetFullPath(path)) || IsAmongDevices(FilePlace.Of(path)));

    public override void Write(ReadOnlySpan<byte> utf8) => _stream.Write(utf8);

    public override void Complete() => _stream.Flush();

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsAmongDevices(string path) =>
        (path.StartsWith(Devices, StringComparison.Ordinal) && !path.StartsWith(SharedMemory, StringComparison.Ordinal))
        || (path.StartsWith("/proc/", StringComparison.Ordinal) && path.Contains("/fd/", StringComparison.Ordinal));
}
