"""Signs fields of a PDF, one after the other, and checks what has been signed.

sign.py quiet|usual IN OUT [FIELD…]: leaving the metadata and the fonts alone, or as pyHanko does
it; all fields where none is named. Prints the names of the fields that there are.
"""
import datetime
import io
import os
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.keys import load_cert_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers, validation
from pyhanko.stamp import StaticStampStyle
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore


def signer():
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Mau thu")])
    now = datetime.datetime.now(datetime.timezone.utc)
    usage = dict.fromkeys(
        ["key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign",
         "encipher_only", "decipher_only"], False)
    cert = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, **usage), True)
        .sign(key, hashes.SHA256()))
    pem = serialization.Encoding.PEM
    key = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    folder = sys.argv[3] + ".keys"
    os.makedirs(folder, exist_ok=True)
    paths = [f"{folder}/key.pem", f"{folder}/cert.pem"]
    for path, bytes in zip(paths, [key, cert.public_bytes(pem)]):
        with open(path, "wb") as file:
            file.write(bytes)
    cert = load_cert_from_pemder(paths[1])
    return signers.SimpleSigner(cert, load_private_key_from_pemder(paths[0], None),
                                SimpleCertificateStore()), cert


def main(manner, source, target, *wanted):
    bytes = open(source, "rb").read()
    who, cert = signer()
    names = [name for name, _, _ in fields.enumerate_sig_fields(PdfFileReader(io.BytesIO(bytes)))]
    assert names, "no fields"
    for name in wanted or names:
        writer = IncrementalPdfFileWriter(io.BytesIO(bytes))
        about = signers.PdfSignatureMetadata(field_name=name,
                                             subfilter=fields.SigSeedSubFilter.PADES)
        if manner == "quiet":
            # The metadata stay as they are, for which pyHanko has no setting, and nothing is
            # drawn in a font of the signer's own.
            writer._update_meta = lambda: None
            style = StaticStampStyle(border_width=0,
                                     background=RawContent(b"", box=BoxConstraints(1, 1)))
            own = signers.PdfSigner(about, who, stamp_style=style)
        else:
            own = signers.PdfSigner(about, who)
        signed = own.sign_pdf(writer).getbuffer().tobytes()
        assert signed.startswith(bytes), "not an incremental update"
        bytes = signed
    reader = PdfFileReader(io.BytesIO(bytes))
    trust = ValidationContext(trust_roots=[cert])
    for embedded in reader.embedded_signatures:
        status = validation.validate_pdf_signature(embedded, trust)
        assert status.intact and status.valid, status.pretty_print_details()
    assert len(reader.embedded_signatures) == len(wanted or names)
    print(" ".join(names))
    open(target, "wb").write(bytes)


main(*sys.argv[1:])
