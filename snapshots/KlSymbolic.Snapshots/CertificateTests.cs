using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

public sealed class CertificateTests
{
    [Fact]
    public void Why_no_closed_form_is_negative() =>
        Snapshot.Verify(CertificateTable.Markdown(Catalog.All), "certificates", "md");
}
