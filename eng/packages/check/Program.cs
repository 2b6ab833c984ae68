using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

// Says what a packed folder lacks: one line for each fault, exit code 1 when there is any.
string folder = args[0];
var faults = new List<string>();
Library("Pedagogy6P.Validation", satellite: false);
Library("Pedagogy6P.MachineLearning", satellite: false, "MathNet.Numerics", "Pedagogy6P.Validation", "System.Numerics.Tensors");
Library("Pedagogy6P.MicrosoftML", satellite: false, "Google.Protobuf", "LightGBM", "MathNet.Numerics", "Microsoft.ML",
    "Microsoft.ML.FastTree", "Microsoft.ML.LightGbm", "Microsoft.ML.OnnxRuntime", "Pedagogy6P.MachineLearning", "System.IO.Hashing",
    "System.Numerics.Tensors");
Library("Pedagogy6P", satellite: true, "MathNet.Numerics", "Pedagogy6P.MachineLearning", "Pedagogy6P.Validation",
    "System.Numerics.Tensors");
Library("Pedagogy6P.Solvers", satellite: false, "Google.OrTools", "Google.Protobuf", "MathNet.Numerics", "Pedagogy6P",
    "System.Numerics.Tensors");
Library("Pedagogy6P.Storage.Sqlite", satellite: false, "MathNet.Numerics", "Microsoft.Data.Sqlite", "Pedagogy6P",
    "SQLitePCLRaw.bundle_e_sqlite3", "System.Numerics.Tensors");
// Centrally pinned packages of the core stand in its dependants too.
Library("Pedagogy6P.Formats", satellite: false, "CsvHelper", "Ical.Net", "MathNet.Numerics", "Microsoft.IdentityModel.JsonWebTokens",
    "NodaTime", "Pedagogy6P", "System.Numerics.Tensors");
Library("Pedagogy6P.Tables", satellite: false, "CsvHelper", "DuckDB.NET.Data.Full", "Ical.Net", "MathNet.Numerics",
    "Microsoft.IdentityModel.JsonWebTokens", "NodaTime", "ParquetSharp", "Pedagogy6P.Formats", "System.Numerics.Tensors");
Tool();
faults.ForEach(fault => Console.Error.WriteLine(fault));
Console.WriteLine(faults.Count == 0 ? "packages: as they should be" : $"packages: {faults.Count} faults");
return faults.Count == 0 ? 0 : 1;

void Library(string id, bool satellite, params string[] dependencies)
{
    using ZipArchive package = Open(id, "nupkg");
    using ZipArchive symbols = Open(id, "snupkg");
    Require(package, id, "README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml");
    Require(symbols, $"{id} symbols", $"lib/net10.0/{id}.pdb");
    if (satellite)
    {
        Require(package, id, $"lib/net10.0/fr/{id}.resources.dll");
    }

    XElement metadata = Metadata(package, id);
    string[] found = [.. metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
        .Select(element => (string)element.Attribute("id")!)];
    Expect(found.Order(StringComparer.Ordinal).SequenceEqual(dependencies),
        $"{id}: depends on {string.Join(", ", found)}; expected {string.Join(", ", dependencies)}");
    Reproducible(package, symbols, id);
}

void Tool()
{
    const string Id = "Pedagogy6P.Cli";
    const string Content = "tools/net10.0/any/";
    using ZipArchive package = Open(Id, "nupkg");
    Require(package, Id, "README.md", Content + "Pedagogy6P.Cli.dll", Content + "Pedagogy6P.dll", Content + "fr/Pedagogy6P.resources.dll",
        Content + "DotnetToolSettings.xml");
    XElement metadata = Metadata(package, Id);
    Expect(metadata.Descendants().Any(element => (string?)element.Attribute("name") == "DotnetTool"),
        $"{Id}: expected the package type DotnetTool");
    if (package.GetEntry(Content + "DotnetToolSettings.xml") is ZipArchiveEntry settings)
    {
        using Stream stream = settings.Open();
        Expect(XDocument.Load(stream).Descendants("Command").Any(command => (string?)command.Attribute("Name") == "pedagogy6p"),
            $"{Id}: expected the command pedagogy6p");
    }
}

XElement Metadata(ZipArchive package, string id)
{
    using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
    XElement root = XDocument.Load(stream).Root!;
    XElement metadata = root.Elements().Single(element => element.Name.LocalName == "metadata");
    string? Value(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
    Expect(Value("license") == "MIT", $"{id}: expected the licence MIT");
    Expect(Value("readme") == "README.md", $"{id}: expected the readme README.md");
    Expect(Value("description") is { Length: > 40 }, $"{id}: expected a description");
    Expect(Value("tags") is { Length: > 0 }, $"{id}: expected tags");
    return metadata;
}

// The same sources give the same bytes: the compiler said so, and no folder of this machine is in the symbols.
void Reproducible(ZipArchive package, ZipArchive symbols, string id)
{
    using var image = new PEReader(new MemoryStream(Bytes(package.GetEntry($"lib/net10.0/{id}.dll")!)));
    Expect(image.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible),
        $"{id}: expected a deterministic build");
    using var pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Bytes(symbols.GetEntry($"lib/net10.0/{id}.pdb")!)));
    MetadataReader reader = pdb.GetMetadataReader();
    string[] local = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))
        .Where(name => !name.StartsWith("/_", StringComparison.Ordinal))];
    Expect(local.Length == 0, $"{id}: expected source paths below /_/, found {local.FirstOrDefault()}");
}

ZipArchive Open(string id, string extension)
{
    string? path = Directory.GetFiles(folder, $"{id}.*.{extension}")
        .SingleOrDefault(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));
    return path is null ? throw new FileNotFoundException($"Expected one {id}.<version>.{extension} in {folder}.") : ZipFile.OpenRead(path);
}

void Require(ZipArchive package, string id, params string[] entries)
{
    foreach (string entry in entries)
    {
        Expect(package.GetEntry(entry) is { Length: > 0 }, $"{id}: expected {entry}");
    }
}

void Expect(bool holds, string fault)
{
    if (!holds)
    {
        faults.Add(fault);
    }
}

static byte[] Bytes(ZipArchiveEntry entry)
{
    using Stream stream = entry.Open();
    using var copy = new MemoryStream();
    stream.CopyTo(copy);
    return copy.ToArray();
}
