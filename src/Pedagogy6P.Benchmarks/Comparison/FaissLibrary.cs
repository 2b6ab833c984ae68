using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>FAISS through the shim of <c>eng/peers</c>, compiled when it is missing and libfaiss is installed.</summary>
internal static partial class FaissLibrary
{
    private const string Shim = "pedagogy6p_faiss";
    private const string FileName = "libpedagogy6p_faiss.so";

    private static readonly Lazy<bool> Loaded = new(() => TryLoad(RepositoryFolder.Find()));

    /// <summary>Whether FAISS can be measured here.</summary>
    public static bool IsInstalled => Loaded.Value;

    /// <summary>Version of FAISS, such as 1.7.3; null when not installed.</summary>
    public static string? Version => IsInstalled
        ? string.Create(CultureInfo.InvariantCulture, $"{NativeVersion() / 10000}.{NativeVersion() / 100 % 100}.{NativeVersion() % 100}")
        : null;

    /// <summary>Loads the shim found in a repository, compiling it first when absent; false when that does not work.</summary>
    internal static bool TryLoad(string? repository)
    {
        if (repository is null)
        {
            return false;
        }

        string file = Path.Combine(repository, "artifacts", "peers", FileName);
        if (!File.Exists(file) && !Compile(repository))
        {
            return false;
        }

        // OpenMP reads this when it is loaded: threads that spin while they wait would take the processor from the next implementation.
        _ = SetNativeEnvironment("OMP_WAIT_POLICY", "PASSIVE", 1);
        if (!NativeLibrary.TryLoad(file, out nint handle))
        {
            return false;
        }

        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(),
            (name, _, _) => string.Equals(name, Shim, StringComparison.Ordinal) ? handle : 0);
        return true;
    }

    [LibraryImport(Shim, EntryPoint = "p6p_faiss_create")]
    internal static partial nint Create(int dimensions, long count, ReadOnlySpan<float> vectors);

    [LibraryImport(Shim, EntryPoint = "p6p_faiss_free")]
    internal static partial void Free(nint index);

    [LibraryImport(Shim, EntryPoint = "p6p_faiss_threads")]
    internal static partial void SetThreads(int count);

    [LibraryImport(Shim, EntryPoint = "p6p_faiss_search")]
    internal static partial void Search(nint index, long queries, ReadOnlySpan<float> vectors, long k, Span<float> scores, Span<long> rows);

    [LibraryImport(Shim, EntryPoint = "p6p_faiss_version")]
    private static partial int NativeVersion();

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNativeEnvironment(string name, string value, int overwrite);

    private static bool Compile(string repository)
    {
        string script = Path.Combine(repository, "eng", "peers", "build-faiss-shim.sh");
        if (!OperatingSystem.IsLinux() || !File.Exists(script))
        {
            return false;
        }

        using var build = Process.Start(new ProcessStartInfo("/bin/sh", [script]));
        build!.WaitForExit();
        return build.ExitCode == 0;
    }
}
